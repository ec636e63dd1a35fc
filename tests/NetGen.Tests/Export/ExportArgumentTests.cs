using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Export;

/// <summary>What <c>ExportSource</c> takes and refuses; a refusal writes nothing.</summary>
public sealed class ExportArgumentTests
{
    private static readonly ExportNet Net = new(1);

    [Fact]
    public void ThereMustBeAWriterAndAName()
    {
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => Net.ExportSource(null!, "A", "B")).ParamName);
        Assert.Equal("className", Refusal<ArgumentNullException>("A", null!).ParamName);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("@", "it is empty")]
    [InlineData("1Net", "'1' (U+0031) is not allowed there")]
    [InlineData("My Net", "' ' (U+0020) is not allowed there")]
    [InlineData("My.Net", "'.' (U+002E) is not allowed there")]
    [InlineData("Net{}", "'{' (U+007B) is not allowed there")]
    [InlineData("Net\n", "(U+000A) is not allowed there")]
    [InlineData("Net\\u0041", "(U+005C) is not allowed there")]
    [InlineData("N\u200Cet", "(U+200C) is not allowed there")]
    [InlineData("@@Net", "'@' (U+0040) is not allowed there")]
    [InlineData("class", "'class' is a keyword: write '@class'")]
    [InlineData("float", "'float' is a keyword: write '@float'")]
    [InlineData("var", "hides a keyword of the language")]
    [InlineData("@var", "hides a keyword of the language")]
    [InlineData("Forward", "a member of the exported class has that name")]
    [InlineData("@Kernels", "a member of the exported class has that name")]
    public void AClassNameThatIsNoneIsRefused(string name, string reason)
    {
        var refused = Refusal<ArgumentException>("My.Nets", name);
        Assert.Equal("className", refused.ParamName);
        Assert.StartsWith($"'className' is '{name}', which cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", "a part of it is empty")]
    [InlineData("My..Nets", "a part of it is empty")]
    [InlineData("My.", "a part of it is empty")]
    [InlineData("My.namespace", "'namespace' is a keyword: write '@namespace'")]
    [InlineData("My.2", "'2' (U+0032) is not allowed there")]
    [InlineData("My; class", "';' (U+003B) is not allowed there")]
    [InlineData(" ", "' ' (U+0020) is not allowed there")]
    public void ANamespaceThatIsNoneIsRefused(string name, string reason)
    {
        var refused = Refusal<ArgumentException>(name, "Net");
        Assert.Equal("namespace", refused.ParamName);
        Assert.StartsWith($"'namespace' is '{name}', which cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Net", "Net")]
    [InlineData("", "Net", "Net")]
    [InlineData("A", "@class", "A.class")]
    [InlineData("A", "@Net", "A.Net")]
    [InlineData("@namespace.@class", "Net", "namespace.class.Net")]
    [InlineData("var.record", "Net", "var.record.Net")]
    [InlineData("A", "record", "A.record")]
    [InlineData("A", "required", "A.required")]
    [InlineData("A", "scoped", "A.scoped")]
    [InlineData("A", "field", "A.field")]
    [InlineData("A", "file", "A.file")]
    [InlineData("A", "dynamic", "A.dynamic")]
    [InlineData("A", "await", "A.await")]
    [InlineData("A", "partial", "A.partial")]
    [InlineData("A", "where", "A.where")]
    [InlineData("A", "nint", "A.nint")]
    [InlineData("A", "_", "A._")]
    [InlineData("A", "Exp", "A.Exp")]
    [InlineData("A", "Layer1", "A.Layer1")]
    [InlineData("A", "Word", "A.Word")]
    [InlineData("A", "W1", "A.W1")]
    [InlineData("Über.Größe", "Ñandú2", "Über.Größe.Ñandú2")]
    [InlineData("System", "Math", "System.Math")]
    [InlineData("NetGen", "Throw", "NetGen.Throw")]
    public void OtherNamesCompileInEveryLanguage(string? @namespace, string className, string fullName)
    {
        var source = ExportedNetwork.Source(Net, @namespace, className);
        Assert.All(ExportCompiler.Languages, language => Assert.Equal(fullName, ExportCompiler.Compile(source, language).FullName));
    }

    /// <summary>
    /// A name is one here exactly where it is one to the compiler; letters that are not seen apart. Of characters that are one kind to Unicode the first, the last and
    /// every seventeenth, or all of them with NETGEN_EXHAUSTIVE=1.
    /// </summary>
    [Fact]
    public void EveryCharacterIsTakenWhereTheCompilerTakesIt()
    {
        var letters = Enumerable.Range(char.MinValue, char.MaxValue + 1)
            .Where(letter => Exhaustive.IsRequested || letter % 17 == 0 || letter < 0x100 || Kind(letter) != Kind(letter - 1) || Kind(letter) != Kind(letter + 1)).ToList();
        Assert.InRange(letters.Count, 5_000, char.MaxValue + 1);
        foreach (var letter in letters)
        {
            foreach (var name in new[] { $"{(char)letter}N", $"N{(char)letter}" })
            {
                var isFormat = char.GetUnicodeCategory((char)letter) == System.Globalization.UnicodeCategory.Format;
                var isName = (SyntaxFacts.IsValidIdentifier(name) || name == "@N") && !isFormat;
                Assert.True(isName == IsTaken(name), $"U+{letter:X4} in {name}");
            }
        }
    }

    [Fact]
    public void EveryKeywordOfTheCompilerIsRefused() => Assert.All(
        SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(text => !text.StartsWith("__", StringComparison.Ordinal)),
        keyword =>
        {
            Assert.Contains("is a keyword", Refusal<ArgumentException>("A", keyword).Message, StringComparison.Ordinal);
            Assert.True(IsTaken("@" + keyword));
        });

    /// <summary>The class may not have the name of one of its members, whatever members it will have.</summary>
    [Fact]
    public void TheNamesOfItsMembersAreRefused()
    {
        var members = ExportCompiler.Compile(ExportedNetwork.Source(Net))
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name).Distinct().ToList();
        Assert.Equal(["Check", "Forward", "InputSize", "Kernels", "OutputSize"], members.Order(StringComparer.Ordinal));
        Assert.All(members, member => Assert.False(IsTaken(member)));
    }

    private static System.Globalization.UnicodeCategory? Kind(int letter) => letter is >= char.MinValue and <= char.MaxValue ? char.GetUnicodeCategory((char)letter) : null;

    private static bool IsTaken(string className)
    {
        try
        {
            Net.ExportSource(TextWriter.Null, null, className);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static T Refusal<T>(string @namespace, string className)
        where T : Exception
    {
        using var writer = new StringWriter();
        var refused = Assert.Throws<T>(() => Net.ExportSource(writer, @namespace, className));
        Assert.Empty(writer.ToString());
        return refused;
    }
}
