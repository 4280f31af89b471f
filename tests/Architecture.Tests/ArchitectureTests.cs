using System.Reflection;
using Shouldly;
using Xunit;

namespace Dialtone.Architecture.Tests;

public sealed class ArchitectureTests
{
    static readonly Dictionary<string, Func<Tree, IEnumerable<Violation>>> rules = typeof(ArchitectureTests).Assembly.GetTypes()
        .Where(type => type.Namespace == "Dialtone.Architecture.Tests.Rules")
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .ToDictionary(method => method.Name, method => method.CreateDelegate<Func<Tree, IEnumerable<Violation>>>());

    public static TheoryData<string> Rules => [.. rules.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<int, string> Faults
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, fault) in PlantedFaults.All.Index()) data.Add(index, $"{fault.Rule}: {fault.Says}");
            return data;
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_repository_keeps(string rule) => Keeps(rule, Tree.Repository);

    [Theory, MemberData(nameof(Rules))]
    public void A_sound_tree_keeps(string rule) => Keeps(rule, SoundTree.Files);

    [Theory, MemberData(nameof(Faults))]
    public void A_planted_fault_is_found(int index, string what)
    {
        var (rule, path, text, says) = PlantedFaults.All[index];
        var violations = rules[rule](SoundTree.Files.With(path, text)).ToArray();
        violations.ShouldContain(violation => violation.Says.Contains(says), what);
    }

    [Fact]
    public void Each_rule_has_a_planted_fault() => rules.Keys.Except(PlantedFaults.All.Select(fault => fault.Rule)).ShouldBeEmpty();

    [Fact]
    public void The_modules_are_discovered() => Tree.Repository.Modules.ShouldBe(ModuleMap.Of(Tree.Repository).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_something_to_judge()
    {
        Tree.Repository.Modules.Count.ShouldBeGreaterThanOrEqualTo(4);
        Tree.Repository.CSharp("src/Modules/").Sum(file => file.Types.Count).ShouldBeGreaterThan(50);
    }

    static void Keeps(string rule, Tree tree)
    {
        var violations = rules[rule](tree).ToArray();
        if (violations.Length > 0) Assert.Fail(string.Join('\n', violations.Prepend(null)));
    }
}
