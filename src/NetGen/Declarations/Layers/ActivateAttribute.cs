namespace NetGen;

/// <summary>Declares an activation as a layer of its own; the shape stays.</summary>
/// <remarks><c>y = activation(x)</c> for each value; <see cref="Activation.Softmax"/> is over the channels of each position. Formulas and sources stand at <see cref="NetGen.Activation"/>.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivateAttribute : LayerAttribute
{
    /// <summary>Declares an activation.</summary>
    /// <param name="activation">The function.</param>
    public ActivateAttribute(Activation activation) => Activation = activation;

    /// <summary>The function.</summary>
    public Activation Activation { get; }

    /// <summary>The slope or scale for negative values: <see cref="Activation.LeakyRelu"/> (0.01 unless set) and <see cref="Activation.Elu"/> (1 unless set). Finite and not negative.</summary>
    public double Alpha { get; set; }

    /// <summary>γ of <see cref="Activation.Tanh"/>: tanh(γx). Finite and not 0; 1 unless set.</summary>
    public double Gain { get; set; } = 1;
}
