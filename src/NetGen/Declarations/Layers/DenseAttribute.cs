namespace NetGen;

/// <summary>
/// Declares a fully connected layer: <c>a = activation(W·x + b)</c>. (channels) → (units); of a sequence or an image each position goes through the same weights: (length, channels) →
/// (length, units), (height, width, channels) → (height, width, units).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute : LayerAttribute
{
    /// <summary>Declares a fully connected layer.</summary>
    /// <param name="units">Outputs of the layer, at least 1.</param>
    /// <param name="activation">The function applied to <c>W·x + b</c>.</param>
    public DenseAttribute(int units, Activation activation = Activation.Identity)
    {
        Units = units;
        Activation = activation;
    }

    /// <summary>Outputs of the layer.</summary>
    public int Units { get; }

    /// <summary>The function applied to <c>W·x + b</c>.</summary>
    public Activation Activation { get; }

    /// <summary>Whether the layer adds a bias <c>b</c> to each unit; <see langword="true"/> unless set.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// The name of a static method that is the activation instead: <c>Function = nameof(Swishy)</c> with <c>static float Swishy(float z) => z / (1 + MathF.Exp(-1.7f * z));</c>. The compiler reads
    /// it, differentiates it and writes it out like a function of its own; none unless set.
    /// </summary>
    public string? Function { get; set; }

    /// <summary>The type that has the methods of <see cref="Function"/> and <see cref="Derivative"/>; the network's class unless set.</summary>
    public Type? FunctionOf { get; set; }

    /// <summary>The name of a static method of z, or of z and y = f(z), that is the derivative of <see cref="Function"/>; it is checked. Derived from the function unless set.</summary>
    public string? Derivative { get; set; }

    /// <summary>The slope or scale for negative <c>z</c>: <see cref="Activation.LeakyRelu"/> (0.01 unless set) and <see cref="Activation.Elu"/> (1 unless set). Finite and not negative.</summary>
    public double Alpha { get; set; }

    /// <summary>γ of <see cref="Activation.Tanh"/>: tanh(γz). Finite and not 0; 1 unless set.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>How the weights are drawn; by the activation unless set.</summary>
    public Initializer Initializer { get; set; }
}
