namespace NetGen.Training;

/// <summary>A step along a gradient that did not come from the network's own step: the one place that knows how to take it.</summary>
internal sealed class GradientStep<T>
    where T : struct
{
    private readonly INetwork<T> _network;
    private readonly T[] _parameters;

    public GradientStep(INetwork<T> network)
    {
        _network = network;
        _parameters = new T[network.ParameterCount];
    }

    /// <summary>Takes the step of plain gradient descent.</summary>
    /// <param name="gradient">The gradient in common order.</param>
    /// <param name="learningRate">The step's length; finite.</param>
    /// <returns>Whether the step was taken: not if it would leave a parameter not finite.</returns>
    public bool Apply(ReadOnlySpan<T> gradient, T learningRate)
    {
        var number = Number<T>.Instance;
        _network.GetParameters(_parameters);
        number.AddScaled(_parameters, gradient, -number.ToDouble(learningRate));
        if (!number.AreFinite(_parameters))
        {
            return false;
        }

        _network.SetParameters(_parameters);
        return true;
    }
}
