namespace Dialtone.Host.Demo;

/// <summary>What people hold, in the mix of an operator that sells fixed-mobile bundles and still serves plans long off sale.</summary>
internal static class HoldingGenerator
{
    private static readonly (string Plan, int Fee, int Weight)[] Plans =
    [
        ("5g-59", 59, 21), ("5g-79", 79, 17), ("5g-99", 99, 18), ("5g-129", 129, 17), ("5g-159", 159, 8), ("5g-199", 199, 6), ("5g-299", 299, 3), ("5g-599", 599, 1),
        ("4g-38", 38, 3), ("4g-58", 58, 3), ("4g-138", 138, 2), ("3g-46", 46, 1),
    ];

    /// <summary>Customers in the order of <paramref name="people"/>; contracts, arrears and pending changes are counted from <paramref name="today"/>.</summary>
    public static IEnumerable<HoldingSeed> Generate(IEnumerable<PersonSeed> people, int seed, DateOnly today, AddressBook book)
    {
        var random = new Random(seed);
        var areas = book.Cities.ToDictionary(city => city.Code, city => city.AreaCode);
        foreach (var person in people)
        {
            var draw = new Draw(person, areas[person.CityCode], today, random);
            yield return person.Number switch
            {
                1 => draw.With([draw.MainPlan("5g-129", 1)]),
                2 => draw.With([draw.Fusion("199", 2, endsIn: 38)]),
                3 => draw.With([draw.MainPlan("5g-199", 4)]),
                4 => draw.With([draw.Stopped(draw.MainPlan("4g-58", 0), "arrears", "lost"), draw.Adsl()], arrears: 73.4m),
                5 => draw.With([draw.Bound()]),
                _ => draw.Any(),
            };
        }
    }

    private sealed class Draw(PersonSeed person, string areaCode, DateOnly today, Random random)
    {
        private readonly DateOnly _nextCycle = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        private readonly bool _ours = person.Phone.StartsWith(NumberPool.MobilePrefix, StringComparison.Ordinal);

        public HoldingSeed Any()
        {
            var (plan, fee) = Pick();
            var kind = random.Next(100);
            var cards = random.Next(100) switch { < 72 => 0, < 88 => 1, < 96 => 2, < 99 => 3, _ => 4 };
            var endsIn = random.Next(100) < 5 ? 1 + random.Next(60) : 90 + random.Next(600);
            var trouble = random.Next(1000);
            var pending = random.Next(1000) < 25;
            if (!_ours) return With(kind < 6 ? [Adsl()] : kind < 20 ? [FixedLine()] : [Broadband("ftth-300", endsIn)]);

            List<ProductSeed> products = kind switch
            {
                < 17 => [Fusion("199", cards, endsIn)],
                < 22 => [Fusion("299", cards, endsIn)],
                < 40 => [MainPlan(plan, cards), Broadband(plan is "5g-59" or "5g-79" ? "ftth-300" : "ftth-1000", endsIn)],
                < 41 => [MainPlan(plan, 0), Adsl()],
                < 46 => [MainPlan(plan, cards), FixedLine()],
                _ => [MainPlan(plan, cards)],
            };
            var arrears = trouble < 40 ? fee * (1 + trouble % 3) + trouble * 0.35m : 0m;
            string[] reasons = trouble switch
            {
                < 4 => ["arrears", "lost"],
                < 24 => ["arrears"],
                >= 40 and < 45 => ["lost"],
                >= 45 and < 52 => ["ownerRequest"],
                >= 52 and < 54 => ["risk"],
                _ => [],
            };
            // A bundle has no line of its own to stop or to change.
            if (products[0].Number is not null && reasons.Length > 0) products[0] = Stopped(products[0], reasons);
            else if (products[0].Number is not null && pending) products[0] = products[0] with { Pending = new(Other(plan), _nextCycle) };
            return With(products, arrears);
        }

        public HoldingSeed With(IReadOnlyList<ProductSeed> products, decimal arrears = 0m)
        {
            var membership = _ours ? GroupGenerator.MembershipOf(person.Number) : null;
            return new(
                person.Number, products, arrears, random.Next(10) switch { < 3 => "cash", < 6 => "directDebit", _ => "online" },
                membership?.Group, membership is { Place: var place } ? $"6{place:000}" : null);
        }

        public ProductSeed MainPlan(string plan, int cards) => Mobile($"off-{plan}", Started(plan), plan switch
        {
            "5g-59" or "5g-79" or "5g-99" => Math.Min(cards, 2),
            ['5', ..] => cards,
            _ => 0,
        });

        /// <summary>129 with its contract of 24 months, begun some seven months ago, a shared card, and a pack that begins on the 1st: the change of plan is shown on it.</summary>
        public ProductSeed Bound()
        {
            var since = _nextCycle.AddMonths(-7);
            return Card("off-5g-129", 0, since) with
            {
                Characteristics = Physical,
                Children =
                [
                    Card("off-shared-card", 1, since.AddDays(9)) with { Characteristics = Physical },
                    new("off-contract-129", since),
                    new("off-data-10g", _nextCycle),
                ],
            };
        }

        public ProductSeed Stopped(ProductSeed product, params string[] reasons) =>
            product with { Stops = [.. reasons.Select((reason, i) => new StopSeed(reason, today.AddDays(-12 + 9 * i)))] };

        public ProductSeed Fusion(string tier, int cards, int endsIn)
        {
            var since = today.AddDays(endsIn).AddMonths(-24);
            var broadband = Line(tier == "199" ? "ftth-1000-in-bundle" : "ftth-2000-in-bundle", since);
            var voice = new ProductSeed("off-fixed-in-bundle", since) { Number = NumberPool.Fixed(areaCode, person.Number), AddressId = person.AddressId };
            return new($"off-fusion-{tier}", since)
            {
                ContractEndsOn = today.AddDays(endsIn),
                Characteristics = new Dictionary<string, string> { ["contractTerm"] = "24" },
                Children =
                [
                    new($"off-fusion-{tier}-home", since) { Children = [voice, broadband] },
                    Mobile($"off-fusion-{tier}-mobile", since, cards),
                ],
            };
        }

        private ProductSeed Mobile(string offering, DateOnly since, int cards)
        {
            var children = new List<ProductSeed>();
            // Slot 0 is the main number; shared cards are cards 2 to 5 of the five one identity may have.
            for (var slot = 1; slot <= cards; slot++) children.Add(Card("off-shared-card", slot, since.AddDays(9 * slot)) with { Characteristics = Physical });
            if (random.Next(100) < 18) children.Add(new("off-data-10g", today.AddDays(-30) is var lately && lately > since ? lately : since));
            return Card(offering, 0, since) with { Characteristics = Physical, Children = children };
        }

        private static readonly Dictionary<string, string> Physical = new() { ["simType"] = "usim" };

        private ProductSeed Card(string offering, int slot, DateOnly since)
        {
            var number = NumberPool.Mobile(person.CityCode, person.Number, slot);
            return new(offering, since) { Number = number, Iccid = SimCards.InUse(number) };
        }

        private ProductSeed Broadband(string offering, int endsIn)
        {
            var ends = today.AddDays(endsIn);
            return Line(offering, ends.AddMonths(-24)) with { ContractEndsOn = ends };
        }

        private ProductSeed Line(string offering, DateOnly since)
        {
            var children = new List<ProductSeed> { new("off-optical-modem", since) };
            if (random.Next(100) < 60)
                children.Add(new(random.Next(3) == 0 ? "off-iptv-4k" : "off-iptv-basic", since) { Children = [new("off-set-top-box", since)] });
            return new($"off-{offering}", since) { Number = Login, AddressId = person.AddressId, Children = children };
        }

        private ProductSeed FixedLine() =>
            new("off-fixed-line", today.AddYears(-7)) { Number = NumberPool.Fixed(areaCode, person.Number), AddressId = person.AddressId };

        public ProductSeed Adsl()
        {
            var since = new DateOnly(2008, 3, 1).AddDays(random.Next(1500));
            var mailboxes = Enumerable.Range(1, 1 + random.Next(4)).Select(i => new ProductSeed("off-adsl-email", since)
            {
                Characteristics = new Dictionary<string, string> { ["mailboxName"] = $"u{person.Number}.{i}" },
            });
            return new("off-adsl", since)
            {
                Children =
                [
                    new("off-adsl-modem", since),
                    new("off-adsl-plan", since) { Number = Login, AddressId = person.AddressId },
                    .. mailboxes,
                    new("off-adsl-web-space", since) { Characteristics = new Dictionary<string, string> { ["size"] = random.Next(2) == 0 ? "5" : "10" } },
                ],
            };
        }

        private string Login => $"cj{person.CityCode}{person.Number:00000000}";

        private DateOnly Started(string plan) => plan[..2] switch
        {
            "3g" => new DateOnly(2011, 5, 1).AddDays(random.Next(1200)),
            "4g" => new DateOnly(2015, 9, 1).AddDays(random.Next(2000)),
            _ => today.AddDays(-40 - random.Next(720)),
        };

        private (string Plan, int Fee) Pick()
        {
            var at = random.Next(100);
            foreach (var (plan, fee, weight) in Plans)
                if ((at -= weight) < 0) return (plan, fee);
            throw new InvalidOperationException("The weights of the plans sum to less than 100.");
        }

        private static string Other(string plan) => plan == "5g-129" ? "off-5g-159" : "off-5g-129";
    }
}
