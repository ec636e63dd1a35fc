using System.Globalization;

namespace NetGen.Benchmarks.Jit;

/// <summary>What one child measured.</summary>
/// <param name="Construction">Milliseconds of the first construction.</param>
/// <param name="FirstCall">Milliseconds of the first call.</param>
/// <param name="Final">Nanoseconds of a call in the end; 0 where only the first one was timed.</param>
/// <param name="Hundredth">Nanoseconds of the calls around the hundredth.</param>
/// <param name="SettledCalls">Calls after which the speed stayed within 1.2 of the final one.</param>
/// <param name="SettledTime">Milliseconds from the first call until then.</param>
internal readonly record struct JitFigures(
    double Construction,
    double FirstCall,
    double Final = 0,
    double Hundredth = 0,
    double SettledCalls = 0,
    double SettledTime = 0)
{
    private IEnumerable<double> Values => [Construction, FirstCall, Final, Hundredth, SettledCalls, SettledTime];

    /// <summary>The medians of each figure.</summary>
    public static JitFigures Median(IReadOnlyCollection<JitFigures> runs)
    {
        return new(
            Of(run => run.Construction), Of(run => run.FirstCall), Of(run => run.Final),
            Of(run => run.Hundredth), Of(run => run.SettledCalls), Of(run => run.SettledTime));

        double Of(Func<JitFigures, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
    }

    /// <summary>The line that a child prints.</summary>
    public string ToLine() => string.Join('\t', Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    public static JitFigures Parse(string line)
    {
        var values = Array.ConvertAll(line.Split('\t'), field => double.Parse(field, CultureInfo.InvariantCulture));
        return new(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
