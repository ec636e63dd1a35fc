using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Embeddings;

/// <summary>Inputs of an embedding are rows of its table: every member refuses others before it writes anything.</summary>
public sealed class IndexTests
{
    private const int Rows = 7;
    private const int Inputs = 3;

    private static readonly LayeredNetwork Single = new(
        "Looked", [Inputs], [new(LayeredKind.Embedding) { Count = Rows, Units = 2 }, new(LayeredKind.Flatten), new(LayeredKind.Dense) { Units = 2, Activation = Activation.Softmax }], Loss.CrossEntropy);

    private static readonly LayeredNetwork Double = Single with { Name = "LookedInDouble", Precision = Precision.Double };

    private static readonly Lazy<CompiledLayered> Vector = new(() => new CompiledLayered("NetGen.Looked", [Single, Double]));
    private static readonly Lazy<CompiledLayered> Plain = new(() => new CompiledLayered("NetGen.LookedPlain", [Single, Double], isPlain: true));

    private static readonly string[] Members =
    [
        "Forward", "ForwardBatch", "Classify", "ComputeLoss", "Backward", "BackwardFrom", "TrainStep", "TrainBatch", "TrainFrom", "TrainStep on a label", "TrainBatch on labels",
    ];

    public static TheoryData<string, bool> EachMember
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var member in Members)
            {
                data.Add(member, false);
                data.Add(member, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EachMember))]
    public void EveryMemberRefusesWhatIsNoRow(string member, bool isPlain)
    {
        foreach (var wrong in new[] { -1, Rows, 0.5, 1e20, -1e20, double.NaN, double.PositiveInfinity, 3.0000002 })
        {
            Refuses<float>(Single, member, isPlain, wrong);
            Refuses<double>(Double, member, isPlain, wrong);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryRowIsTaken(bool isPlain)
    {
        var twin = (isPlain ? Plain : Vector).Value.Create(Single);
        for (var row = 0; row < Rows; row++)
        {
            twin.Forward([row, 0, Rows - 1]);
        }

        twin.Forward([-0.0, 0, 1]);
    }

    [Fact]
    public void NothingIsAllocated()
    {
        var net = (INetwork<float>)Vector.Value.Create(Single).Instance;
        float[] input = [1, 2, 3], output = new float[2];
        Assert.Equal(0, Allocation.BytesOf(() => net.Forward(input, output), 1000));
    }

    /// <summary>The outputs of all layers, which a member of its own gives where it is asked for.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ComputeActivationsRefusesThemToo(bool isPlain)
    {
        const string Driver = "namespace NetGen.Cases { public static class Driver { public static void Run(Looked network, float[] input) => network.ComputeActivations(input, new float[Looked.ActivationCount]); } }";
        var source = Single.ToSource().Replace("Loss.CrossEntropy", "Loss.CrossEntropy, Activations = true", StringComparison.Ordinal);
        var assembly = Assembly.Load(GeneratorHost.Compile([source, Driver], $"NetGen.LookedActivations.{isPlain}", isPlain));
        var run = assembly.GetType($"{NetworkCase.Namespace}.Driver", throwOnError: true)!.GetMethod("Run")!;
        var network = Activator.CreateInstance(assembly.GetType($"{NetworkCase.Namespace}.Looked", throwOnError: true)!, 1);
        run.Invoke(null, [network, new float[] { 1, 2, 3 }]);
        var refused = Assert.Throws<TargetInvocationException>(() => run.Invoke(null, [network, new float[] { 1, 2, Rows }]));
        Assert.Equal("input", Assert.IsType<ArgumentOutOfRangeException>(refused.InnerException).ParamName);
    }

    private static void Refuses<T>(LayeredNetwork network, string member, bool isPlain, double wrong)
        where T : struct, IConvertible
    {
        var twin = (isPlain ? Plain : Vector).Value.Create(network);
        var net = (IClassTrainable<T>)twin.Instance;
        var isOne = member is "Forward" or "Classify" || member.StartsWith("TrainStep", StringComparison.Ordinal);
        var inputs = LayeredTwin<T>.Narrow(isOne ? [1, 2, 3] : [1, 2, 3, 4, 5, 6]);
        inputs[^2] = LayeredTwin<T>.Narrow([wrong])[0];
        if (double.IsInteger(inputs[^2].ToDouble(null)) && inputs[^2].ToDouble(null) is >= 0 and < Rows)
        {
            return; // rounded to a row
        }

        var (targets, results, rate) = (new T[isOne ? 2 : 4], LayeredTwin<T>.Narrow([5, 5, 5, 5]), LayeredTwin<T>.Narrow([0.1])[0]);
        var gradient = new T[net.ParameterCount];
        Array.Fill(gradient, rate);
        var before = twin.Parameters;
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => _ = member switch
        {
            "Forward" => Do(() => net.Forward(inputs, results.AsSpan(0, 2))),
            "ForwardBatch" => Do(() => net.ForwardBatch(inputs, results)),
            "Classify" => Do(() => net.Classify(inputs)),
            "ComputeLoss" => Do(() => net.ComputeLoss(inputs, targets)),
            "Backward" => Do(() => net.Backward(inputs, targets, gradient)),
            "BackwardFrom" => Do(() => net.BackwardFrom(inputs, targets, gradient)),
            "TrainStep" => Do(() => net.TrainStep(inputs, targets, rate)),
            "TrainBatch" => Do(() => net.TrainBatch(inputs, targets, rate)),
            "TrainFrom" => Do(() => net.TrainFrom(inputs, targets, rate)),
            "TrainStep on a label" => Do(() => net.TrainStep(inputs, 1, rate)),
            _ => Do(() => net.TrainBatch(inputs, new[] { 0, 1 }.AsSpan(), rate)),
        });
        var (name, index) = (isOne ? "input" : "inputs", inputs.Length - 2);
        Assert.Equal(name, refused.ParamName);
        var found = typeof(T) == typeof(float) ? ((float)wrong).ToString("R", System.Globalization.CultureInfo.InvariantCulture) : wrong.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith(
            $"'{name}[{index}]' ({(isOne ? "input 1" : "sample 1, input 1")}) is {found}, but Embedding needs whole numbers from 0 to {Rows - 1}", refused.Message, StringComparison.Ordinal);
        Assert.All(results, value => Assert.Equal(5, value.ToDouble(null)));
        Assert.All(gradient, value => Assert.Equal(rate, value));
        Assert.Equal(before, twin.Parameters);
    }

    private static bool Do(Action action)
    {
        action();
        return true;
    }
}
