using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// The formulas of a fully connected layer z = W·x + b, one multiply-add each (any text on backpropagation; the notation is
/// that of Cornell's "Implementing gradient descent"): d is ∂loss/∂z of this layer.
/// </summary>
internal static class Dense
{
    public static long WeightCount(int inputs, int units) => (long)inputs * units;

    public static long ParameterCount(int inputs, int units, bool useBias) => WeightCount(inputs, units) + (useBias ? units : 0);

    /// <summary>zⱼ starts at bⱼ and grows by wⱼᵢ·xᵢ.</summary>
    public static Expr Affine(Expr weight, Expr input, Expr sum) => sum + (weight * input);

    /// <summary>∂loss/∂xᵢ grows by wⱼᵢ·dⱼ: the transposed weights.</summary>
    public static Expr InputGradient(Expr weight, Expr delta, Expr sum) => sum + (weight * delta);

    /// <summary>∂loss/∂wⱼᵢ = dⱼ·xᵢ, added to what other samples gave.</summary>
    public static Expr WeightGradient(Expr delta, Expr input, Expr sum) => sum + (delta * input);

    /// <summary>∂loss/∂bⱼ = dⱼ, added to what other samples gave.</summary>
    public static Expr BiasGradient(Expr delta, Expr sum) => sum + delta;
}
