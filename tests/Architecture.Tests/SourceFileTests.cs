using Shouldly;
using Xunit;

namespace Dialtone.Architecture.Tests;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("a // b", "a")]
    [InlineData("a /* b */ c", "a         c")]
    [InlineData("\"x\" y", "\" \" y")]
    [InlineData("\"\" y", "\"\" y")]
    [InlineData("\"\\\"x\" y", "\"   \" y")]
    [InlineData("@\"x\"\"x\" y", "@\"    \" y")]
    [InlineData("@\"\"\"x\" y", "@\"   \" y")]
    [InlineData("@\"\\\" y", "@\" \" y")]
    [InlineData("$\"x{y}x\" z", "$\" {y} \" z")]
    [InlineData("$\"{{x}}\" z", "$\"     \" z")]
    [InlineData("$\"{(a ? \"x\" : \"}\")}x\" z", "$\"{(a ? \" \" : \" \")} \" z")]
    [InlineData("\"\"\"x \"x\" \"\"\" y", "\"\"\"      \"\"\" y")]
    [InlineData("$$\"\"\"{x}{{y}}x\"\"\" z", "$$\"\"\"   {{y}} \"\"\" z")]
    [InlineData("'\"' + x", "' ' + x")]
    [InlineData("'\\'' + \"x\"", "'  ' + \" \"")]
    public void Comments_and_strings_are_blanked(string source, string code) => SourceFile.Of("A.cs", source).Code.TrimEnd().ShouldBe(code);

    [Fact]
    public void Lines_stay_where_they_are() =>
        SourceFile.Of("A.cs", "a\n/* b\n c */ d\n\"\"\"\n e\n\"\"\"\nclass F").Types.ShouldHaveSingleItem().Line.ShouldBe(7);

    [Fact]
    public void Types_are_read_with_their_bases()
    {
        var file = SourceFile.Of("A.cs", "[Flags] public enum E { A }\ninternal sealed class C<T>(int a)\n    : Base(a), IOther where T : class\n{\n    public readonly record struct R(int A);\n}\n");
        file.Types.Select(type => $"{type.Kind} {type.Name} {type.IsPublic} {type.IsTopLevel}").ShouldBe(["enum E True True", "class C False True", "record struct R True False"]);
        file.Types[1].Bases.ShouldContain("IOther");
    }
}
