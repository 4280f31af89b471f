using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;

namespace Dialtone.Parties.Tests.Matching;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("abc", "xyz", 0)]
    public void Jaro_Winkler_gives_the_published_values(string a, string b, double value) => Likeness.JaroWinkler(a, b).ShouldBe(value, 0.0001);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("smith", "smith", 0)]
    [InlineData("smith", "smiht", 1)]
    [InlineData("smith", "smth", 1)]
    [InlineData("smith", "smithe", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abcdef", 5)]
    public void Edits_count_neighbours_that_changed_places_once_and_stop_beyond_the_most(string a, string b, int edits) => Likeness.Edits(a, b, 4).ShouldBe(edits);

    [Fact]
    public void Likeness_is_symmetric_and_whole_for_equals()
    {
        var dice = new Dice(7);
        for (var n = 0; n < 5000; n++)
        {
            var (a, b) = (Word(ref dice), Word(ref dice));
            Likeness.JaroWinkler(a, b).ShouldBe(Likeness.JaroWinkler(b, a), $"{a} {b}");
            Likeness.JaroWinkler(a, b).ShouldBeInRange(0, 1);
            Likeness.Edits(a, b, 3).ShouldBe(Likeness.Edits(b, a, 3), $"{a} {b}");
            Likeness.JaroWinkler(a, a).ShouldBe(1);
            Likeness.Edits(a, a, 3).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("178****0092", "17863010092", true)]
    [InlineData("178****0092", "17863010093", false)]
    [InlineData("*******0092", "17863010092", true)]
    [InlineData("********092", "17863010092", false)]
    public void Hidden_digits_agree_with_any_if_four_are_seen(string masked, string whole, bool agree) => Likeness.AgreeWhereSeen(masked, whole).ShouldBe(agree);

    static string Word(ref Dice dice)
    {
        var letters = new char[dice.Below(9)];
        for (var i = 0; i < letters.Length; i++) letters[i] = "abcde"[dice.Below(5)];
        return new(letters);
    }
}
