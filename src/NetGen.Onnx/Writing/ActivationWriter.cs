using System.Globalization;
using NetGen.Weights;

namespace NetGen.Onnx.Writing;

/// <summary>Writes activations; those that have no operator in opset 17 are spelled out as PyTorch's exporter does.</summary>
internal static class ActivationWriter
{
    public static Carried Write(NetworkGraph graph, Carried value, ArchitectureTerm activation)
    {
        var (b, x) = (graph.Builder, value.Name);
        double Option(string name, double otherwise) => activation.Options.Where(option => option.Name == name)
            .Select(option => double.Parse(option.Value, CultureInfo.InvariantCulture)).FirstOrDefault(otherwise);
        var name = activation.Name switch
        {
            "Identity" => x,
            "Relu" or "Sigmoid" or "Softplus" or "Softsign" or "Selu" => b.Add(activation.Name, [x]),
            "Tanh" => b.Add("Tanh", [Option("Gain", 1) == 1 ? x : b.Add("Mul", [x, b.Scalar(Option("Gain", 1))])]),
            "LeakyRelu" or "Elu" => b.Add(activation.Name, [x], ("alpha", Option("Alpha", 1))),
            "HardSigmoid" => b.Add("HardSigmoid", [x], ("alpha", 1.0 / 6), ("beta", 0.5)),
            "HardTanh" => b.Add("Clip", [x, b.Scalar(-1), b.Scalar(1)]),
            "Relu6" => b.Add("Clip", [x, b.Scalar(0), b.Scalar(6)]),
            "Softmax" => b.Add("Softmax", [x], ("axis", value.ChannelAxis)),
            "Silu" => b.Add("Mul", [x, b.Add("Sigmoid", [x])]),
            "Mish" => b.Add("Mul", [x, b.Add("Tanh", [b.Add("Softplus", [x])])]),
            "Gelu" => Half(b, x, b.Add("Erf", [b.Add("Div", [x, b.Scalar(Math.Sqrt(2))])])),
            "GeluTanh" => Half(b, x, b.Add("Tanh", [Inner(b, x)])),
            _ => throw new NotSupportedException($"The activation '{activation}' has no operator of ONNX. Expected one of the members of Activation."),
        };
        return value with { Name = name };
    }

    // ½ x (1 + f)
    private static string Half(GraphBuilder b, string x, string function) => b.Add("Mul", [b.Add("Mul", [x, b.Add("Add", [function, b.Scalar(1)])]), b.Scalar(0.5)]);

    // √(2/π) (x + 0.044715 x³)
    private static string Inner(GraphBuilder b, string x)
    {
        var cube = b.Add("Mul", [b.Add("Mul", [x, x]), x]);
        return b.Add("Mul", [b.Add("Add", [x, b.Add("Mul", [cube, b.Scalar(0.044715)])]), b.Scalar(Math.Sqrt(2 / Math.PI))]);
    }
}
