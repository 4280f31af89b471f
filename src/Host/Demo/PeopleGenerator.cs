namespace Dialtone.Host.Demo;

/// <summary>A made-up person. Number counts from 1 and never changes with how many are asked for.</summary>
internal sealed record PersonSeed(
    int Number, string FamilyName, string GivenName, string Gender, DateOnly BirthDate, string IdentificationNumber,
    string Phone, string? Email, string AddressId, string AddressText, string CityCode)
{
    public string Name => FamilyName + GivenName;
}

/// <summary>People of the fictional province: the same seed gives the same people, a larger count only appends.</summary>
internal static class PeopleGenerator
{
    /// <summary>
    /// The first five are fixed, for guides and tests to find: 张伟 (zw); 欧阳文静, the only one with oywj; 诸葛明远, who has
    /// all five cards one identity may have; 慕容雪, stopped for two reasons and holding what is no longer sold; 司马清源 (smqy), bound
    /// by a contract, with a shared card and a pack that waits.
    /// </summary>
    private static readonly (string Family, string Given, bool Male, DateOnly Born)[] Known =
    [
        ("张", "伟", true, new(1985, 6, 15)),
        ("欧阳", "文静", false, new(1992, 3, 8)),
        ("诸葛", "明远", true, new(1978, 11, 2)),
        ("慕容", "雪", false, new(1969, 1, 27)),
        ("司马", "清源", true, new(1990, 9, 9)),
    ];

    /// <summary>At least the first two, unless none is asked for.</summary>
    public static IEnumerable<PersonSeed> Generate(int count, int seed, AddressBook book)
    {
        var random = new Random(seed);
        var identities = new HashSet<string>();
        var people = count == 0 ? 0 : Math.Max(count, 2);
        for (var number = 1; number <= people; number++)
        {
            var city = book.PickCity(random);
            var male = random.Next(100) < 52;
            var born = Birth(random);
            var (family, given) = (Names.PickSurname(random), Names.PickGiven(random, male, born.Year));
            if (number <= Known.Length)
            {
                city = book.Cities[0];
                (family, given, male, born) = Known[number - 1];
            }
            var home = book.Pick(city, random);
            string identity;
            do identity = CheckDigits.ResidentIdentity(Region(book, home, random), born, Sequence(random, male));
            while (!identities.Add(identity));
            var elsewhere = random.Next(100) < 6 && number > Known.Length;
            var phone = NumberPool.Mobile(city.Code, number);
            if (elsewhere) phone = "198" + phone[3..];
            var email = random.Next(100) < 35 ? $"u{number:000000}@mail.example" : null;
            yield return new(number, family, given, male ? "male" : "female", born, identity, phone, email, home.Id, home.Text, city.Code);
        }
    }

    private static DateOnly Birth(Random random)
    {
        // The sum of two draws makes the middle-aged the most frequent.
        var year = 1940 + random.Next(36) + random.Next(32);
        return new DateOnly(year, 1, 1).AddDays(random.Next(365));
    }

    private static string Region(AddressBook book, StandardAddress home, Random random)
    {
        if (random.Next(5) > 0) return $"99{home.CityCode}{home.District:00}";
        var city = book.Cities[random.Next(book.Cities.Length)];
        return $"99{city.Code}{1 + random.Next(city.Districts.Length):00}";
    }

    private static int Sequence(Random random, bool male) => random.Next(500) * 2 + (male ? 1 : 0);
}
