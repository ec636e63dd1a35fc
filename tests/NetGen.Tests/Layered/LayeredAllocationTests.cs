using System.Numerics;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>No member of a network of layers allocates after its first calls, or needs much stack.</summary>
public class LayeredAllocationTests
{
    private const int Calls = 200;
    private const int Samples = 3;

    /// <summary>A pass of one sample keeps more than a megabyte.</summary>
    private static readonly LayeredNetwork Large = new(
        "LargeConvolutions",
        [64, 64, 3],
        [
            new(LayeredKind.Conv2D) { Units = 16, KernelHeight = 3, KernelWidth = 3, Activation = Activation.Relu, Padding = Padding.Same },
            new(LayeredKind.MaxPool2D) { KernelHeight = 2, KernelWidth = 2 },
            new(LayeredKind.Conv2D) { Units = 16, KernelHeight = 3, KernelWidth = 3, Activation = Activation.Relu, Padding = Padding.Same },
            new(LayeredKind.GlobalAveragePool),
            new(LayeredKind.Dense) { Units = 10, Activation = Activation.Softmax },
        ],
        Loss.CrossEntropy) { HasInputGradient = true, Precision = Precision.Double };

    private static readonly CompiledNetworks CompiledLarge = new("NetGen.LargeLayers", [Large]);

    /// <summary>Each golden file in one precision, and of the random networks those with a kind of layer that no file has.</summary>
    private static readonly string[] Names =
    [
        .. LayeredNetworks.Golden.Where((_, k) => k % 4 is 0 or 3).Select(network => network.Name),
        .. new[] { LayeredKind.Dropout, LayeredKind.Activate, LayeredKind.Add, LayeredKind.GlobalMaxPool }.Select(kind => LayeredNetworks.Random.First(network => network.Layers.Any(layer => layer.Kind == kind)).Name).Distinct(),
    ];

    public static TheoryData<string> Networks => [.. Names];

    /// <summary>A kind of layer without a network here would be a kind that nothing is said of.</summary>
    [Fact]
    public void EveryKindOfLayerIsThere() => Assert.Equal(
        Enum.GetValues<LayeredKind>().Order(), Names.SelectMany(name => LayeredNetworks.Find(name).Layers).Select(layer => layer.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoMemberAllocates(string name)
    {
        var (network, failures) = (LayeredNetworks.Find(name), new Failures(name));
        foreach (var isPlain in new[] { false, true })
        {
            foreach (var (member, call) in Members(network, LayeredNetworks.Compiled.Create(network, isPlain)))
            {
                var bytes = Allocation.BytesOf(call, Calls, warmUp: 10);
                if (bytes != 0)
                {
                    failures.Add($"{member} of {(isPlain ? "plain" : "vector")} code allocates {bytes} bytes in {Calls} calls");
                }
            }
        }

        failures.AssertNone();
    }

    /// <summary>No call takes more than 64 KB of stack, so a thread of 128 KB has room for what is around it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ALargeNetworkTakesLittleStack(bool isPlain)
    {
        var members = Members(Large, CompiledLarge.Create(Large, isPlain));

        // The just-in-time compiler takes stack, too: what it does is done before.
        members.ForEach(member => member.Call());
        long bytes = -1;
        var thread = new Thread(
            () => bytes = members.Sum(member => Allocation.BytesOf(member.Call, 2, warmUp: 2)),
            maxStackSize: 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(0, bytes);
    }

    private static List<(string Name, Action Call)> Members(LayeredNetwork network, Emitted net) =>
        net is Emitted<float> single ? Members(network, single) : Members(network, (Emitted<double>)net);

    private static List<(string Name, Action Call)> Members<T>(LayeredNetwork network, Emitted<T> net)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var batch = new LayeredBatch(network, Samples);
        var (x, t, slopes) = (Emitted<T>.Narrow(batch.Inputs), Emitted<T>.Narrow(batch.Targets), Emitted<T>.Narrow(batch.Slopes));
        var (parameters, gradient, outputs, inputGradient) = (new T[net.ParameterCount], new T[net.ParameterCount], new T[Samples * net.Outputs], new T[x.Length]);
        var (inputs, units, rate, learner) = (net.Inputs, net.Outputs, T.CreateChecked(1e-6), net.Learner);
        learner.GetParameters(parameters);
        var members = new List<(string Name, Action Call)>
        {
            ("Forward", () => learner.Forward(x.AsSpan(0, inputs), outputs.AsSpan(0, units))),
            ("ForwardBatch", () => learner.ForwardBatch(x, outputs)),
            ("GetParameters", () => learner.GetParameters(parameters)),
            ("SetParameters", () => learner.SetParameters(parameters)),
            ("BackwardFrom", () => learner.BackwardFrom(x, slopes, gradient)),
            ("BackwardFrom of one", () => learner.BackwardFrom(x.AsSpan(0, inputs), slopes.AsSpan(0, units), gradient)),
            ("TrainFrom", () => learner.TrainFrom(x, slopes, rate)),
            ("ApplyGradient", () => learner.ApplyGradient(gradient, rate)),
        };
        if (learner is ITrainableNetwork<T> trainable)
        {
            members.Add(("ComputeLoss", () => trainable.ComputeLoss(x, t)));
            members.Add(("Backward", () => trainable.Backward(x, t, gradient)));
            members.Add(("Backward of one", () => trainable.Backward(x.AsSpan(0, inputs), t.AsSpan(0, units), gradient)));
            members.Add(("TrainStep", () => trainable.TrainStep(x.AsSpan(0, inputs), t.AsSpan(0, units), rate)));
            members.Add(("TrainBatch", () => trainable.TrainBatch(x, t, rate)));
        }

        if (learner is IDifferentiableNetwork<T> differentiable)
        {
            members.Add(("Backward by the inputs", () => differentiable.Backward(x, t, gradient, inputGradient)));
            members.Add(("BackwardFrom by the inputs", () => differentiable.BackwardFrom(x, slopes, gradient, inputGradient)));
        }

        return members;
    }
}
