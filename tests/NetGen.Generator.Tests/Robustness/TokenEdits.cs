using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Declarations with a few tokens deleted, doubled, swapped or replaced: a pure function of the seed.</summary>
internal static class TokenEdits
{
    private static readonly IReadOnlyList<string[]> Tokens = [.. Declarations.All.Select(Split)];

    private static readonly string[] Keywords =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(text => text.Length > 0).Order(StringComparer.Ordinal).Select(text => $" {text} "),
    ];

    private static readonly string[] Others =
    [
        "0", "-1", "2147483647", "2147483648", "1e400", "1e-320", "0x7F", "''", "'x'", "\"", "\"x\"", "$\"{", "@\"", "\"\"\"", "/*", "*/", "//", "///", "\n",
        "\n#if X\n", "\n#endif\n", "\n#error x\n", "\n#line 7 \"x\"\n", "\n#nullable disable\n", "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", ":", "::", ".", "=", "=>", "?", "!", "@",
        "~", "\0", "\uFEFF", "\uD800", "\u2028", "é", "Ⅷ", "a\u0301", "名前", " Net ", " NET ", " Iris ", " NetGen ", " Network ", " NetworkAttribute ", " Dense ", " Activation ", " Softmax ", " Loss ", " inputs: ",
        " units: ", " Alpha = ", " Delta = ", " InputSize ", " Forward ", " Kernels ", " default(int) ", " (Activation)99 ", " typeof(int) ", " nameof(Net) ", " new int[1] ", "[Network(3)]", "[Dense(3)]",
        " partial class Net { } ", " class X ", " namespace N; ", "<T>", " : this(1) ", " : Net ",
    ];

    /// <summary>The number of the declaration that a seed edits.</summary>
    public static int Declaration(int seed) => seed % Tokens.Count;

    public static string Source(int seed)
    {
        var random = new Random(seed);
        var tokens = Tokens[Declaration(seed)].ToList();
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            Edit(tokens, random);
        }

        return string.Concat(tokens);
    }

    private static void Edit(List<string> tokens, Random random)
    {
        if (tokens.Count == 0)
        {
            tokens.Add(Any(random));
        }

        var (at, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
        switch (random.Next(7))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                other = Math.Min(at + 1, tokens.Count - 1);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 4:
                tokens[at] = Keywords[random.Next(Keywords.Length)];
                break;
            case 5:
                tokens[at] = Any(random);
                break;
            default:
                tokens.Insert(at, Any(random));
                break;
        }
    }

    // One of the odd ones, or one of any declaration.
    private static string Any(Random random)
    {
        if (random.Next(2) == 0)
        {
            return Others[random.Next(Others.Length)];
        }

        var others = Tokens[random.Next(Tokens.Count)];
        return others[random.Next(others.Length)];
    }

    private static string[] Split(string source) => [.. SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString()).Where(text => text.Length > 0)];
}
