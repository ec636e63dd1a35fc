namespace NetGen.Training;

/// <summary>The parameters of the best epoch, in room that is taken once.</summary>
internal sealed class BestWeights<T>
    where T : struct
{
    private readonly INetwork<T> _network;
    private readonly T[] _parameters;

    /// <summary>Keeps the parameters of now.</summary>
    public BestWeights(INetwork<T> network)
    {
        _network = network;
        _parameters = new T[network.ParameterCount];
        Keep();
    }

    /// <summary>The parameters in the order of GetParameters.</summary>
    public Span<T> Parameters => _parameters;

    public void Keep() => _network.GetParameters(_parameters);

    public void Restore() => _network.SetParameters(_parameters);
}
