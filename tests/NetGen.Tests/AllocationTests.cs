using System.Numerics;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>No public member allocates a byte, in 10,000 calls of each.</summary>
public class AllocationTests
{
    private const int Calls = 10_000;

    public static TheoryData<string> Networks =>
    [
        "Xor", "Iris", "OneByOne", "OneByOneNoBias", "InferenceOnly", "InferenceClassifier", "SingleLayerSoftmax",
        "LoopsAndUnrolled", "Deep", "PortableMix", "PortableDouble", "Options", "Digits", "Policy", "WideOdd",
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoMemberAllocates(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name), seed: 1);
        var failures = new Failures(name);
        var members = net is Emitted<float> single ? Members(single) : Members((Emitted<double>)net);
        foreach (var (member, call) in members)
        {
            var bytes = Allocation.BytesOf(call, Calls);
            if (bytes != 0)
            {
                failures.Add($"{member} allocates {bytes} bytes in {Calls} calls");
            }
        }

        failures.AssertNone();
    }

    private static List<(string Name, Action Call)> Members<T>(Emitted<T> net)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Samples = 3;
        var draw = new SampleDraw(net.Case, 1);
        var (x, t) = (Emitted<T>.Narrow(draw.Inputs(Samples)), Emitted<T>.Narrow(draw.Targets(Samples)));
        var (parameters, outputs) = (new T[net.Case.ParameterCount], new T[Samples * net.Case.Outputs]);
        var (inputs, units, rate) = (net.Case.Inputs, net.Case.Outputs, T.CreateChecked(1e-6));
        var network = net.Network;
        network.GetParameters(parameters);
        var members = new List<(string Name, Action Call)>
        {
            ("Forward", () => network.Forward(x.AsSpan(0, inputs), outputs.AsSpan(0, units))),
            ("ForwardBatch", () => network.ForwardBatch(x, outputs)),
            ("GetParameters", () => network.GetParameters(parameters)),
            ("SetParameters", () => network.SetParameters(parameters)),
            ("sizes", () => _ = network.InputSize + network.OutputSize + network.ParameterCount),
        };
        if (network is ITrainableNetwork<T> trainable)
        {
            members.Add(("ComputeLoss", () => trainable.ComputeLoss(x, t)));
            members.Add(("Backward", () => trainable.Backward(x, t, parameters)));
            members.Add(("TrainStep", () => trainable.TrainStep(x.AsSpan(0, inputs), t.AsSpan(0, units), rate)));
            members.Add(("TrainBatch", () => trainable.TrainBatch(x, t, rate)));
        }

        if (net.Classifier is { } classify)
        {
            members.Add(("Classify", () => classify(x.AsSpan(0, inputs))));
        }

        if (net is { TrainLabel: { } step, TrainLabels: { } batch })
        {
            var labels = draw.Labels(Samples);
            members.Add(("TrainStep with a label", () => step(x.AsSpan(0, inputs), labels[0], rate)));
            members.Add(("TrainBatch with labels", () => batch(x, labels, rate)));
        }

        return members;
    }
}
