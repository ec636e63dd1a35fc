namespace NetGen.Generator.Catalog.Layers;

/// <summary>How initial weights spread: uniform in ±<paramref name="Scale"/>, or normal with that standard deviation; 0 leaves them 0.</summary>
internal sealed record WeightDistribution(bool IsUniform, double Scale)
{
    /// <summary>The distribution of an initializer for a layer's fan-in and fan-out; sources stand at the enum's members.</summary>
    public static WeightDistribution Of(Initializer initializer, int inputs, int units) => initializer switch
    {
        Initializer.GlorotUniform => Uniform(6.0 / ((double)inputs + units)),
        Initializer.GlorotNormal => Normal(2.0 / ((double)inputs + units)),
        Initializer.HeUniform => Uniform(6.0 / inputs),
        Initializer.HeNormal => Normal(2.0 / inputs),
        Initializer.LecunUniform => Uniform(3.0 / inputs),
        Initializer.LecunNormal => Normal(1.0 / inputs),
        Initializer.Zeros => Uniform(0),
        Initializer.ByActivation => throw new InvalidOperationException("The model has the initializer that the activation asks for."),
    };

    private static WeightDistribution Uniform(double square) => new(true, Math.Sqrt(square));

    private static WeightDistribution Normal(double variance) => new(false, Math.Sqrt(variance));
}
