using System.ComponentModel;

namespace NetGen.Weights;

/// <summary>One of the values that an optimizer remembers of each parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OptimizerValues
{
    /// <summary>Describes it as it was planned.</summary>
    /// <param name="name">Its name in checkpoints: <c>m</c> in <c>optimizer.m.layer1.weight</c>.</param>
    /// <param name="least">The lowest number it may be.</param>
    /// <param name="most">The highest. Within these bounds no accepted step makes a parameter infinite or NaN.</param>
    public OptimizerValues(string name, double least, double most)
    {
        Name = name;
        Least = least;
        Most = most;
    }

    /// <summary>Its name in checkpoints.</summary>
    public string Name { get; }

    /// <summary>The lowest number it may be.</summary>
    public double Least { get; }

    /// <summary>The highest number it may be.</summary>
    public double Most { get; }
}
