using NetGen.Onnx.Protos;
using NetGen.Onnx.Tests.Support;

namespace NetGen.Onnx.Tests;

/// <summary>The corpus has what it is there for, and the comparison notices what is wrong.</summary>
public class CoverageTests
{
    private static readonly Lazy<IReadOnlyList<ModelProto>> Models = new(() => [.. CorpusFiles.Names().Select(file => ModelProto.Parser.ParseFrom(CorpusFiles.Bytes(file)))]);

    public static TheoryData<string> Operators =>
    [
        "Gemm", "MatMul", "Add", "Conv", "MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "BatchNormalization", "LayerNormalization", "GRU", "LSTM", "Relu", "LeakyRelu", "PRelu", "Elu",
        "Selu", "Sigmoid", "Tanh", "Softplus", "Softsign", "HardSigmoid", "Erf", "Softmax", "Flatten", "Reshape", "Transpose", "Squeeze", "Unsqueeze", "Identity", "Dropout", "Cast", "Clip", "Concat",
        "Sub", "Div", "Mul", "ArgMax", "ZipMap", "LabelEncoder", "ArrayFeatureExtractor", "Scaler", "Gather", "Slice", "Pad", "ReduceMean", "ReduceMax", "Sum", "Constant", "Gelu", "Mish", "Neg", "Abs", "Exp", "Sqrt", "Reciprocal", "Pow", "Min", "Max", "Shape", "Expand", "ConstantOfShape",
        "Equal", "Where",
    ];

    [Theory]
    [MemberData(nameof(Operators))]
    public void EveryOperatorStandsInSomeFile(string name) => Assert.Contains(Models.Value, model => model.Graph.Node.Any(node => node.OpType == name));

    [Fact]
    public void EveryVersionOfTheOperatorsThatIsReadHasAFile() =>
        Assert.Equal(Enumerable.Range(7, 18), Models.Value.Select(model => (int)model.OpsetImport.Single(opset => opset.Domain.Length == 0).Version).Distinct().Order());

    [Fact]
    public void TheCorpusIsLargeEnough()
    {
        var names = CorpusFiles.Names();
        Assert.True(names.Count >= 40);
        Assert.True(names.Count(name => name.StartsWith("torch_model_", StringComparison.Ordinal)) >= 12);
        Assert.All(names, name => Assert.InRange(CorpusFiles.Bytes(name).Length, 1, 100_000));
    }

    [Theory]
    [InlineData("torch_relu_softmax")]
    [InlineData("torch_gru")]
    [InlineData("torch_lstm")]
    [InlineData("torch_conv2d")]
    [InlineData("torch_model_resnet")]
    [InlineData("sklearn_pipeline_div")]
    public void AWrongWeightIsNoticed(string file)
    {
        var bytes = CorpusFiles.Bytes(file);
        var network = OnnxReader.Read(bytes);
        var compiled = (INetwork<float>)CompiledNetwork.Create(network, "Mutant");
        var parameters = new float[compiled.ParameterCount];
        compiled.GetParameters(parameters);
        parameters[^1] += 0.02f;
        compiled.SetParameters(parameters);
        var input = Enumerable.Range(0, network.InputSize).Select(i => (i % 5) - 1.5).ToArray();
        using var runtime = new Runtime(bytes);
        var (expected, actual) = (runtime.Run(input, network.Classes), CompiledNetwork.Forward(compiled, input));
        Assert.Contains(expected.Zip(actual), pair => Math.Abs(pair.First - pair.Second) > 1e-5 * Math.Max(1, Math.Abs(pair.First)));
    }
}
