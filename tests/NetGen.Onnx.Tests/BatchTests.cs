using Google.Protobuf;
using NetGen.Onnx.Protos;
using NetGen.Onnx.Tests.Support;

namespace NetGen.Onnx.Tests;

/// <summary>Files that take one sample only, or whose two samples nobody can compute: they are read for one, and what is said of them is true. Those that mix samples are among the refused ones.</summary>
public class BatchTests
{
    [Fact]
    public void AFileThatWasTracedWithOneSampleIsReadForOne()
    {
        var bytes = CorpusFiles.Bytes("operators_reshape_traced", "warned");
        var network = OnnxReader.Read(bytes);
        Assert.Contains("may have several samples, but node 'traced' (operator Reshape, opset 13) takes no two together", Assert.Single(network.Warnings), StringComparison.Ordinal);
        using var runtime = new Runtime(bytes);
        var input = Enumerable.Range(0, 16).Select(i => (i % 5) - 2.0).ToArray();
        var outputs = CompiledNetwork.Forward(CompiledNetwork.Create(network, "Traced"), input);
        Assert.All(runtime.Run(input, []).Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    /// <summary>Of a batch that is fixed it cannot be said that it is open.</summary>
    [Fact]
    public void AFileOfSeveralSamplesThatWasTracedWithOneIsReadForOne()
    {
        var model = ModelProto.Parser.ParseFrom(CorpusFiles.Bytes("operators_reshape_traced", "warned"));
        model.Graph.Input[0].Type.TensorType.Shape.Dim[0].DimValue = 8;
        var warnings = OnnxReader.Read(model.ToByteArray()).Warnings;
        Assert.Equal(2, warnings.Count);
        Assert.Contains("has the fixed shape [8, 2, 8]", warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("Input 'x' may have several samples, but node 'traced'", warnings[1], StringComparison.Ordinal);
    }

    /// <summary>Where two samples have more values than are computed together, that says nothing about the file.</summary>
    [Fact]
    public void ASampleOfWhichTwoAreTooLargeIsReadWithoutAWarning()
    {
        const int Positions = 65_536, Dimensions = 512;
        var shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dimension { DimParam = "n" }, new TensorShapeProto.Types.Dimension { DimValue = Positions } } };
        var type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Int64, Shape = shape } };
        var zeros = ByteString.CopyFrom(new byte[2 * Dimensions * sizeof(float)]);
        var graph = new GraphProto
        {
            Input = { new ValueInfoProto { Name = "x", Type = type } },
            Initializer = { new TensorProto { Name = "table", DataType = (int)TensorProto.Types.DataType.Float, Dims = { 2, Dimensions }, RawData = zeros } },
            Node = { new NodeProto { OpType = "Gather", Input = { "table", "x" }, Output = { "y" } } },
            Output = { new ValueInfoProto { Name = "y" } },
        };
        var network = OnnxReader.Read(new ModelProto { Graph = graph, OpsetImport = { new OperatorSetIdProto { Version = 13 } } }.ToByteArray());
        Assert.Equal($"Embedding(2, {Dimensions})", Assert.Single(network.Layers).Attribute);
        Assert.Empty(network.Warnings);
    }
}
