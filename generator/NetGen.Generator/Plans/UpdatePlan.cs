using NetGen.Generator.Catalog.Optimizers;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>
/// How the declared optimizer steps along a gradient. A step is taken or refused as a whole, before anything is written: a gradient and a step's length within bounds
/// leave every finite parameter, and all that the optimizer remembers, finite.
/// </summary>
/// <param name="Options">What was declared.</param>
/// <param name="Rule">Its formulas.</param>
/// <param name="UsesVectors">Whether the step runs on vectors.</param>
/// <param name="Ranges">Parts of the parameters, padding included, and whether they decay.</param>
/// <param name="LargestGradient">The largest magnitude that a value of the gradient may have for the rule.</param>
/// <param name="LargestLength">The largest magnitude that the scalar may have which a step's length goes by.</param>
/// <param name="LargestChange">What may be added to any finite number of the type.</param>
internal sealed record UpdatePlan(
    OptimizerModel Options,
    UpdateRule Rule,
    bool UsesVectors,
    IReadOnlyList<(int First, int End, bool Decays)> Ranges,
    double LargestGradient,
    double LargestLength,
    double LargestChange)
{
    /// <summary>Learning rate of who gives none, without an optimizer.</summary>
    public const double PlainLearningRate = 0.01;

    /// <summary>Below half of what may be added to the largest number without reaching infinity: 2¹⁰³ and 2⁹⁷⁰.</summary>
    private const double SingleChange = 1e30;
    private const double DoubleChange = 1e291;

    /// <summary>Squares of larger numbers would come near infinity.</summary>
    private const double SingleRoot = 1e18;
    private const double DoubleRoot = 1e144;

    /// <summary>The longest steps of rules that divide by a root, whose steps are of about their length, and of others, which may sum where they should average.</summary>
    private const double LongestOfRoots = 1e6;
    private const double LongestOfSums = 1e9;

    /// <summary>A rule with a larger amplification divides by a root.</summary>
    private const double LeastOfRoots = 1e6;

    /// <summary>Parameters of a network that learns are far below it.</summary>
    private const double MostPadding = 1e9;

    /// <summary>The plan; null for plain gradient descent, whose step on one sample never stores the gradient.</summary>
    public static UpdatePlan? Of(NetworkPlan layout)
    {
        if (layout.Model is not { HasUpdateRule: true, Optimizer: { } options })
        {
            return null;
        }

        var rule = OptimizerCatalog.Of(options, layout.Model.Precision);
        var (change, root) = layout.Model.Precision == Precision.Single ? (SingleChange, SingleRoot) : (DoubleChange, DoubleRoot);
        var ranges = RangesOf(layout, options);
        if (rule.Amplification == 0)
        {
            return new UpdatePlan(options, rule, layout.UsesVectors, ranges, root, change, change);
        }

        var length = rule.Amplification > LeastOfRoots ? LongestOfRoots : LongestOfSums;
        var gradient = Math.Pow(10, Math.Floor(Math.Log10(change / (length * rule.Amplification))));
        return new UpdatePlan(options, rule, layout.UsesVectors, ranges, Math.Min(root, gradient), length, change);
    }

    /// <summary>
    /// Between which numbers each state is, with room for rounding: twice the largest gradient. A step's change is then still below what may be added to any number.
    /// </summary>
    public IReadOnlyList<(double Least, double Most)> StateBounds => Rule.Bounds(2 * LargestGradient);

    /// <summary>The largest magnitude that a value of the scaled gradient may have; null where any finite number may stand, since clipping bounds it.</summary>
    public double? LargestScaledGradient => Options.ClipValue > 0 && Options.ClipValue <= Share * LargestGradient ? null : Share * LargestGradient;

    /// <summary>The largest magnitude of what decay adds to a value of the gradient, or takes from a weight.</summary>
    public double LargestDecay => AddsDecay ? Share * LargestGradient : LargestChange;

    /// <summary>What fills rows up may hold anything: beyond this, the largest magnitude of all numbers tells nothing of the parameters.</summary>
    public double LargestPadding => Math.Min(LargestGradient, MostPadding);

    /// <summary>Whether the method that steps over a part is inlined: called once, its text is as short as the calls of one method for each width of vectors would be.</summary>
    public bool IsInlined => UsesVectors && Ranges.Count == 1;

    /// <summary>Values of all states.</summary>
    public int StateLength(int bufferLength) => Rule.States.Count * bufferLength;

    /// <summary>Whether each parameter decays as a part of its gradient.</summary>
    public bool AddsDecay => Options.WeightDecay > 0 && !Rule.DecouplesDecay;

    /// <summary>Whether each parameter decays by a factor.</summary>
    public bool ScalesWeights => Options.WeightDecay > 0 && Rule.DecouplesDecay;

    // A gradient and the decay added to it share what the rule bears.
    private double Share => AddsDecay ? 0.5 : 1;

    // What does not learn is in none. Neighbours of one kind are one range; the padding between them belongs to the one before.
    private static IReadOnlyList<(int First, int End, bool Decays)> RangesOf(NetworkPlan layout, OptimizerModel options)
    {
        var (isAlike, ranges) = (options.WeightDecay == 0 || options.DecayBiases, new List<(int First, int End, bool Decays)>());
        var starts = layout.Starts.ToList();
        for (var k = 0; k < starts.Count; k++)
        {
            var (start, end) = (starts[k], k + 1 < starts.Count ? starts[k + 1].Offset : layout.BufferLength);
            if (!start.IsTrainable)
            {
                continue;
            }

            var decays = isAlike || start.IsWeight;
            if (ranges.Count > 0 && ranges[ranges.Count - 1] is { } last && last.Decays == decays && last.End == start.Offset)
            {
                ranges[ranges.Count - 1] = last with { End = end };
            }
            else
            {
                ranges.Add((start.Offset, end, decays));
            }
        }

        return ranges;
    }
}
