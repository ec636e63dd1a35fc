using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Places.Cases;

/// <summary>Names of the class and of the types around it.</summary>
internal static class NamePlaces
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Abcdefghij", 20));

    private static readonly string Wide = string.Concat(Enumerable.Repeat("名前長い", 50));

    // The keywords of some contexts, which the compiler under test knows, some of the reserved ones, and names that are special without being keywords.
    private static readonly string[] Keywords =
    [
        .. SyntaxFacts.GetContextualKeywordKinds().Concat(SyntaxFacts.GetReservedKeywordKinds().Where((_, i) => i % 8 == 0)).Select(SyntaxFacts.GetText)
            .Where(SyntaxFacts.IsValidIdentifier).Append("dynamic").Append("nint").Append("_").Append("lower").Distinct().Order(StringComparer.Ordinal),
    ];

    // Those that mean something in a method, in both profiles: the keywords together are in one. A class named var is no place: the analyzer refuses it.
    private static readonly string[] Words = ["_", "dynamic", "lower", "nint", "nuint", "value"];

    public static IEnumerable<PlaceCase> All =>
    [
        new("keywords", string.Join('\n', Keywords.Select((_, i) => $"namespace N.@{Word(i)} {{ partial struct @{Word(i + 1)} {{ [NET] public partial class @{Word(i + 2)} {{ }} }} }}")), [.. Keywords.Select((_, i) => $"N.{Word(i)}.{Word(i + 1)}+{Word(i + 2)}")])
            { IsSlow = true },
        new("words of the emitted bodies", string.Join('\n', Words.Select(word => $"namespace N.Of{word} {{ partial struct Outer {{ [NET] public partial class @{word} {{ }} }} }}")), [.. Words.Select(word => $"N.Of{word}.Outer+{word}")]),
        new("names that differ by case", "[NET] partial class Net { } [NET] partial class NET { } [NET] partial class nEt { } partial class Outer { [NET] public partial class Net { } } partial class OUTER { [NET] public partial class Net { } [NET] public partial class NET { } }", "Net", "NET", "nEt", "Outer+Net", "OUTER+Net", "OUTER+NET"),
        new("letters of other alphabets", "namespace Größe; [NET] partial class Straße { } [NET] partial class 名前 { } [NET] partial class Ελλάδα { } [NET] partial class İıŞ { } partial class Ж { [NET] public partial class Ё { } }", "Größe.Straße", "Größe.名前", "Größe.Ελλάδα", "Größe.İıŞ", "Größe.Ж+Ё"),
        new("letters that no file name may have", "[NET] partial class a\u0301b { } [NET] partial class a\u0300b { } [NET] partial class \u2167 { } [NET] partial class a\u203Fb { } [NET] partial class a_b { }", "a\u0301b", "a\u0300b", "\u2167", "a\u203Fb", "a_b"),
        new("letters written as escapes", "[NET] partial class \\u0041bc { } [NET] partial class \\u0069nt { } partial class @\\u0063lass { [NET] public partial class N\\u0065t { } }", "Abc", "int", "class+Net"),
        new("200 characters", $"namespace N.{Long} {{ partial class A{Long} {{ [NET] public partial class B{Long} {{ }} [NET] public partial class B{Long}_ {{ }} }} [NET] partial class {Long} {{ }} }}", $"N.{Long}.A{Long}+B{Long}", $"N.{Long}.A{Long}+B{Long}_", $"N.{Long}.{Long}"),
        new("200 characters of three bytes", $"[NET] partial class {Wide} {{ }} [NET] partial class {Wide}X {{ }}", Wide, Wide + "X"),
    ];

    private static string Word(int i) => Keywords[i % Keywords.Length];
}
