using System.Text.RegularExpressions;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// Whether the just-in-time compiler can inline all that the emitted methods call. RyuJIT inlines nothing more into a method of 512 locals, without a word: each load of a
/// vector is then a call, and a 1-16-16-1 prediction took ninety times as long. What it will count is not known here; of 5,700 methods that were
/// compiled (14 activations, 11 shapes, both precisions), 41 failed. All of them have elementary functions and a larger sum than <see cref="Limit"/>: one for
/// each call, and <see cref="Single"/> or <see cref="Double"/> for each function, whose polynomial is longer in double.
/// </summary>
internal static class InlineBudget
{
    private const int Limit = 500;
    private const int Single = 25;
    private const int Double = 35;

    private static readonly Regex Method = new(@"^ *(?:internal|private) static [^=\n]*\n(?<indent> *)\{\n(?<body>.*?)\n\k<indent>\}", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Call = new(@"\b[A-Z]\w*(?=\()", RegexOptions.CultureInvariant);

    /// <summary>Whether every method of a text may have all its functions inlined.</summary>
    public static bool Fits(EmitContext context, string text)
    {
        var weight = context.Plan.Model.Precision == Precision.Single ? Single : Double;
        return Method.Matches(text).Cast<Match>().All(method => Fits(method.Groups["body"].Value, weight));
    }

    private static bool Fits(string body, int weight)
    {
        var calls = Call.Matches(body).Cast<Match>().Select(call => call.Value).ToList();
        var functions = calls.Where(FunctionNames.IsElementary).Sum(name => Enum.TryParse<Function>(name, out var function) && FunctionNames.IsLong(function) ? 2 : 1);
        var loads = Regex.Matches(body, @"\bFma\(ref ", RegexOptions.CultureInvariant).Count; // a multiply-add that loads is two of those that were counted
        return functions == 0 || (functions * weight) + calls.Count + loads <= Limit;
    }
}
