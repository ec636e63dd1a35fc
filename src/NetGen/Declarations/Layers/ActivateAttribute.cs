namespace NetGen;

/// <summary>Declares an activation as a layer of its own; the shape stays.</summary>
/// <remarks><c>y = activation(x)</c> for each value; <see cref="Activation.Softmax"/> is over the channels of each position. Formulas and sources stand at <see cref="NetGen.Activation"/>.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivateAttribute : LayerAttribute
{
    /// <summary>Declares an activation that is a method: <see cref="Function"/> names it.</summary>
    public ActivateAttribute()
    {
    }

    /// <summary>Declares an activation.</summary>
    /// <param name="activation">The function.</param>
    public ActivateAttribute(Activation activation) => Activation = activation;

    /// <summary>The function.</summary>
    public Activation Activation { get; }

    /// <summary>
    /// The name of a static method that is the activation instead: <c>Function = nameof(Swishy)</c> with <c>static float Swishy(float z) => z / (1 + MathF.Exp(-1.7f * z));</c>. The compiler reads
    /// it, differentiates it and writes it out like a function of its own; none unless set.
    /// </summary>
    public string? Function { get; set; }

    /// <summary>The type that has the methods of <see cref="Function"/> and <see cref="Derivative"/>; the network's class unless set.</summary>
    public Type? FunctionOf { get; set; }

    /// <summary>The name of a static method of z, or of z and y = f(z), that is the derivative of <see cref="Function"/>; it is checked. Derived from the function unless set.</summary>
    public string? Derivative { get; set; }

    /// <summary>The slope or scale for negative values: <see cref="Activation.LeakyRelu"/> (0.01 unless set) and <see cref="Activation.Elu"/> (1 unless set). Finite and not negative.</summary>
    public double Alpha { get; set; }

    /// <summary>γ of <see cref="Activation.Tanh"/>: tanh(γx). Finite and not 0; 1 unless set.</summary>
    public double Gain { get; set; } = 1;
}
