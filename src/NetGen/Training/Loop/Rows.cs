using NetGen.Numerics;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>Rows as the caller has them: inputs, with targets or labels.</summary>
internal readonly ref struct Rows<T>
    where T : struct
{
    public Rows(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        Inputs = inputs;
        Targets = targets;
    }

    public Rows(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
    {
        Inputs = inputs;
        Labels = labels;
    }

    public ReadOnlySpan<T> Inputs { get; }

    public ReadOnlySpan<T> Targets { get; }

    public ReadOnlySpan<int> Labels { get; }

    /// <summary>Demands whole rows, and of each what the network takes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="classes">The network if there are labels.</param>
    /// <param name="prefix">What the arguments' names start with.</param>
    public void Check(INetwork<T> network, IClassifier<T>? classes, string prefix)
    {
        Throw.IfNotSamples(Name(prefix, "inputs"), Inputs.Length, network.InputSize);
        var rows = Inputs.Length / network.InputSize;
        if (classes is not null)
        {
            Throw.IfWrongSamples(Name(prefix, "labels"), Labels.Length, rows, LabelPlaces.Of(network).LabelsPerSample);
            Throw.IfNotLabels(Name(prefix, "labels"), Labels, classes.ClassCount);
        }
        else
        {
            Throw.IfWrongSamples(Name(prefix, "targets"), Targets.Length, rows, network.OutputSize);
            Number<T>.Instance.CheckTargets(Name(prefix, "targets"), Targets, network.OutputSize, ArchitectureParser.Parse(network.Architecture)?.Loss.Name ?? string.Empty);
        }
    }

    // inputs and validationInputs.
    private static string Name(string prefix, string name) =>
        prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]).ToString() + name.Substring(1);
}
