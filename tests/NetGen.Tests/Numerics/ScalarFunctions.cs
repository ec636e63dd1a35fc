namespace NetGen.Tests.Numerics;

/// <summary>The functions of one number that differ by arithmetic: what every width has to give.</summary>
internal sealed record ScalarFunctions<T>(
    Func<T, T, T, T> MultiplyAdd, Func<T, T> Exp, Func<T, T> Log, Func<T, T> Tanh, Func<T, T> Sigmoid, Func<T, T> Softplus, Func<T, T> Erf)
{
    public Func<T, T>[] OfOne => [Exp, Log, Tanh, Sigmoid, Softplus, Erf];
}
