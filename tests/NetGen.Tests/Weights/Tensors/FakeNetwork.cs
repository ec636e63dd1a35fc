using NetGen.Export;
using NetGen.Numerics;
using NetGen.Weights;

namespace NetGen.Tests.Weights.Tensors;

/// <summary>The memory of a network that was never declared: tensors of every kind, placed by hand. What no tensor covers holds <see cref="Padding"/>.</summary>
internal sealed class FakeNetwork : ITrainingMemory
{
    public const float Padding = float.NaN;

    private static readonly OptimizerValues[] States = [new("m", -1e30, 1e30), new("v", 0, 1e30)];

    private readonly WeightTensor[] _tensors;
    private readonly float[] _memory;
    private readonly OptimizerState<float> _optimizer;

    /// <summary>Values 1, 2, 3 … times a factor in the common order.</summary>
    public FakeNetwork(string architecture, WeightTensor[] tensors, int length, float factor)
    {
        Architecture = architecture;
        _tensors = tensors;
        _memory = new float[length];
        _optimizer = new OptimizerState<float>(States.Length * length);
        Array.Fill(_memory, Padding);
        var places = Places().ToList();
        for (var i = 0; i < places.Count; i++)
        {
            _memory[places[i]] = factor * (i + 1);
            _optimizer.Values.Span[places[i]] = -2 * factor * (i + 1);
            _optimizer.Values.Span[length + places[i]] = 3 * factor * (i + 1);
        }
    }

    public string Architecture { get; }

    public int TensorCount => _tensors.Length;

    public WeightBuffer Parameters => _memory.AsSpan();

    public string OptimizerRule => "Fake";

    public OptimizerMemory Optimizer => _optimizer;

    public float[] Memory => _memory;

    public ReadOnlySpan<WeightTensor> Tensors => _tensors;

    /// <summary>The values in the common order: the network's, then those of the states.</summary>
    public float[] Values => [.. Places().Select(place => _memory[place])];

    public float[] StateValues => [.. Enumerable.Range(0, States.Length).SelectMany(state => PlacesOfParameters().Select(place => _optimizer.Values.Span[(state * _memory.Length) + place]))];

    public void Describe(Span<WeightTensor> tensors) => _tensors.CopyTo(tensors);

    public OptimizerValues[] DescribeStates() => States;

    public ExportedCode Exported() => new(Architecture, "fake", 4, 2, [], ["internal static void Forward(float[] x, float[] y) { y[0] = x[0]; }"]);

    /// <summary>Where the values lie, in the common order.</summary>
    public IEnumerable<int> Places() => _tensors.SelectMany(Places);

    private static IEnumerable<int> Places(WeightTensor tensor) => Enumerable.Range(0, (int)tensor.Length).Select(i => tensor.Place(i / tensor.RowLength, i % tensor.RowLength));

    private IEnumerable<int> PlacesOfParameters() => _tensors.Where(tensor => !tensor.IsStandardization).SelectMany(Places);
}
