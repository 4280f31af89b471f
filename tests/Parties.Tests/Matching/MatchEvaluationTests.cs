using Dialtone.Contracts.Parties;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Evaluating;
using Dialtone.Parties.Matching.Learning;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties.Tests.Matching;

public sealed class MatchEvaluationTests
{
    /// <summary>Where the published sets are: <c>DIALTONE_MATCH_DATA</c>, else the folder of shared papers beside the checkout.</summary>
    static readonly string data = Environment.GetEnvironmentVariable("DIALTONE_MATCH_DATA") ?? Path.Combine(Root(), "..", "shared", "data");

    [Fact]
    public void Made_up_customers_are_found_again_with_the_columns_guessed_and_figures_repeat()
    {
        var csv = MadeUp(1500);
        var report = Evaluate(csv);
        report.Columns.Select(c => c.Kind).ShouldBe(["FullName", "Gender", "Date", "Phone", "Address"]);
        report.Results.Select(r => r.Name).ShouldBe(["automatic", "review", "best"]);
        report.Results[0].Precision!.Value.ShouldBeGreaterThan(0.98m);
        report.Results[0].F1!.Value.ShouldBeGreaterThan(0.95m);
        Evaluate(csv).Results.ShouldBe(report.Results);
    }

    [Fact]
    public void The_answers_change_nothing_but_the_figures()
    {
        var csv = MadeUp(600);
        var blind = Evaluate(csv.Replace(",cluster", ",note"));
        blind.Results.Count.ShouldBe(2);
        blind.Results[0].Found.ShouldBe(Evaluate(csv).Results[0].Found);
        blind.Results[0].Precision.ShouldBeNull();
    }

    [Fact]
    public void A_truth_file_names_the_pairs()
    {
        var csv = "id,name,phone\n" + string.Join('\n', Enumerable.Range(0, 60).Select(n => $"{n},{"王李张刘陈"[n / 2 % 5]}{"伟芳娜敏静强"[n / 2 % 6]},138{n / 2 * 7919 % 100000000:00000000}"));
        var truth = "a,b\n" + string.Join('\n', Enumerable.Range(0, 30).Select(n => $"{2 * n},{2 * n + 1}"));
        var report = new MatchEvaluation().Evaluate(new(new StringReader(csv), null, """{"id":"id","fields":[{"column":"name","kind":"fullName"},{"column":"phone","kind":"phone"}]}""", new StringReader(truth), 3), _ => { });
        report.Results[0].Recall!.Value.ShouldBe(1);
        report.Explanations.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"fields":[{"column":"nome","kind":"fullName"}]}""", "parties.match.noColumn")]
    [InlineData("""{"fields":[{"column":"name","kind":"colour"}]}""", "parties.match.map")]
    [InlineData("""{"felds":[]}""", "parties.match.map")]
    [InlineData("""{"fields":[]}""", "parties.match.columns")]
    public void A_wrong_column_map_is_refused(string columns, string code) =>
        Should.Throw<Refused>(() => new MatchEvaluation().Evaluate(new(new StringReader("id,name\n1,a\n2,b\n"), null, columns, null), _ => { })).Problems.Single().Code.ShouldBe(code);

    [Fact]
    public void Every_level_is_said_in_both_languages()
    {
        var messages = new Messages([typeof(PartiesModule).Assembly]);
        foreach (var kind in Enum.GetValues<FieldKind>())
            foreach (var level in kind.Comparator().Levels) messages.Knows($"parties.match.level.{level.Code}").ShouldBeTrue(level.Code);
        foreach (var code in new[] { "level.prior", "level.missing", "level.crossed", "decision.automatic", "decision.review", "decision.no" }) messages.Knows($"parties.match.{code}").ShouldBeTrue(code);
    }

    [Theory]
    [InlineData("febrl.json", "er/febrl1.csv", null, 0.99)]
    [InlineData("febrl.json", "er/febrl4a.csv", "er/febrl4b.csv", 0.995)]
    [InlineData("fake.json", "er/fake_1000.csv", null, 0.90)]
    [InlineData("chinese-customers.json", "cn/synthetic_cn_customers_10k.csv", null, 0.985)]
    public void The_published_sets_are_matched_without_labels(string columns, string first, string? second, double least)
    {
        if (!File.Exists(Path.Combine(data, first))) Assert.Skip($"The published sets are not in {data}; DIALTONE_MATCH_DATA says where they are.");
        using var one = new StreamReader(Path.Combine(data, first));
        using var other = second is null ? null : new StreamReader(Path.Combine(data, second));
        var automatic = new MatchEvaluation().Evaluate(new(one, other, File.ReadAllText(Path.Combine(Root(), "docs", "guides", "matching", columns)), null), _ => { }).Results[0];
        automatic.F1!.Value.ShouldBeGreaterThanOrEqualTo((decimal)least);
        automatic.Precision!.Value.ShouldBeGreaterThanOrEqualTo(0.995m);
    }

    static MatchReport Evaluate(string csv) => new MatchEvaluation().Evaluate(new(new StringReader(csv), null, null, null), _ => { });

    static string MadeUp(int count)
    {
        var dice = new Dice(11);
        var rows = new List<string> { "record_id,name,gender,dob,phone,address,cluster" };
        for (var n = 0; n < count; n++)
        {
            var name = $"{"王李张刘陈杨赵黄周吴"[dice.Below(10)]}{"伟芳娜敏静强磊洋艳勇"[dice.Below(10)]}{"军杰涛明超霞平刚桂英"[dice.Below(10)]}";
            var (year, month, day, phone, door) = (1950 + dice.Below(55), 1 + dice.Below(12), 1 + dice.Below(28), $"138{dice.Below(100_000_000):00000000}", dice.Below(900) + 1);
            var road = "人民中山解放建设和平"[dice.Below(5)..][..2];
            rows.Add($"A{n},{name},{"男女"[n % 2]},{year}-{month:00}-{day:00},{phone},安徽省合肥市庐阳区{road}路{door}号{n % 30 + 1}栋{n % 7 + 1}单元{n % 50}01室,{n}");
            if (n % 3 == 0) rows.Add($"B{n},{name[..2]}{(dice.Below(4) == 0 ? "俊" : name[2..])},{"男女"[n % 2]},{year}/{month}/{(dice.Below(5) == 0 ? 1 + dice.Below(28) : day)},+86 {phone},{(dice.Below(4) == 0 ? "" : $"合肥市庐阳区{road}路{door}#{n % 30 + 1}幢{n % 7 + 1}-{n % 50}01")},{n}");
        }
        return string.Join('\n', rows);
    }

    static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Dialtone.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }
}
