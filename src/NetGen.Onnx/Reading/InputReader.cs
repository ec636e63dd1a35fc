using NetGen.Onnx.Graphs;
using NetGen.Onnx.Layers;
using NetGen.Onnx.Protos;

namespace NetGen.Onnx.Reading;

/// <summary>Finds the one input of a graph and the shape of one sample of it.</summary>
internal static class InputReader
{
    /// <summary>The parameter of the reader that an <see cref="ArgumentException"/> names where the shape it gives does not fit: no fault of the file.</summary>
    public const string Options = "options";

    /// <summary>Reads the input.</summary>
    /// <param name="graph">The message.</param>
    /// <param name="options">May say the shape.</param>
    /// <param name="warnings">Takes what is read otherwise than it stands there.</param>
    /// <returns>Its name, its shape with a batch of 1, the axis of the batch where it may be larger, else -1, and its number type.</returns>
    public static (string Name, int[] Sizes, int Batch, TensorProto.Types.DataType Type) Read(GraphProto graph, OnnxReadOptions options, List<string> warnings)
    {
        // Files before version 4 of the format name their weights among the inputs too.
        var weights = graph.Initializer.Select(tensor => tensor.Name).ToHashSet();
        var inputs = graph.Input.Where(input => !weights.Contains(input.Name)).ToList();
        if (inputs.Count != 1)
        {
            throw new OnnxFormatException($"The file has {inputs.Count} inputs ({string.Join(", ", inputs.Select(input => $"'{input.Name}'"))}). "
                + "Expected one: export the part of the model that has a single input.");
        }

        var input = inputs[0];
        if (input.Type?.TensorType is not { } type)
        {
            throw new OnnxFormatException($"Input '{input.Name}' is no tensor. Expected a tensor of numbers: export the model with one input of all values.");
        }

        var kind = (TensorProto.Types.DataType)type.ElemType;
        if (kind is TensorProto.Types.DataType.Undefined or TensorProto.Types.DataType.String or TensorProto.Types.DataType.Complex64 or TensorProto.Types.DataType.Complex128
            || !Enum.IsDefined(kind))
        {
            throw new OnnxFormatException($"Input '{input.Name}' has values of type {kind}. Expected floating-point numbers or integers: export the part of the model that computes with numbers.");
        }

        var (sizes, batch) = Sizes(input.Name, type.Shape, options, warnings);
        return (input.Name, sizes, batch, kind);
    }

    private static (int[] Sizes, int Batch) Sizes(string name, TensorShapeProto? shape, OnnxReadOptions options, List<string> warnings)
    {
        if (shape is null)
        {
            throw new OnnxFormatException($"Input '{name}' has no shape. Expected one, of which at most the batch is open: export with a shape, or infer shapes before.");
        }

        var sizes = shape.Dim.Select(size => size.ValueCase == TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue && size.DimValue != 0 ? size.DimValue : -1).ToArray();
        var batch = BatchAxis(sizes);
        if (options.InputShape is { } given)
        {
            Fill(name, sizes, batch, given);
        }

        var isOpen = batch >= 0 && sizes[batch] != 1;
        if (batch >= 0)
        {
            if (sizes[batch] > 1)
            {
                warnings.Add($"Input '{name}' has the fixed shape [{string.Join(", ", sizes)}]; its axis {batch} was taken for a batch, of which the network takes one sample.");
            }

            sizes[batch] = 1;
        }

        if (sizes.Any(size => size < 0))
        {
            throw new OnnxFormatException(
                $"Input '{name}' has the shape [{string.Join(", ", shape.Dim.Select(Show))}], of which more than the batch is open. "
                    + "Expected fixed sizes: export the model with them, or say the shape of one sample "
                    + $"(--input-shape of netgen, {nameof(OnnxReadOptions)}.{nameof(OnnxReadOptions.InputShape)} of OnnxReader).");
        }

        return sizes.Aggregate(1.0, (product, size) => product * size) <= DeclarationLimits.Most
            ? (Array.ConvertAll(sizes, size => (int)size), isOpen ? batch : -1)
            : throw new OnnxFormatException($"Input '{name}' has the shape [{string.Join(", ", sizes)}]. Expected at most {DeclarationLimits.Most} values of a sample.");
    }

    // The first axis that is open; else the first of 1, as in (positions, batch, channels); else the first of several.
    private static int BatchAxis(long[] sizes)
    {
        var open = Array.FindIndex(sizes, size => size < 0);
        var one = Array.FindIndex(sizes, size => size == 1);
        return open >= 0 ? open : one is 0 or 1 && sizes.Length > 1 ? one : sizes.Length > 1 ? 0 : -1;
    }

    private static void Fill(string name, long[] sizes, int batch, IReadOnlyList<int> given)
    {
        var axes = Enumerable.Range(0, sizes.Length).Where(axis => axis != batch).ToList();
        if (given.Count != axes.Count || given.Any(size => size < 1) || axes.Where((axis, i) => sizes[axis] > 0 && sizes[axis] != given[i]).Any())
        {
            var expected = string.Join(", ", axes.Select(axis => sizes[axis] < 0 ? "?" : sizes[axis].ToString(System.Globalization.CultureInfo.InvariantCulture)));
            throw new ArgumentException($"'{nameof(OnnxReadOptions.InputShape)}' is {Tensor.Show(given)}, and input '{name}' needs [{expected}].", Options);
        }

        for (var i = 0; i < given.Count; i++)
        {
            sizes[axes[i]] = given[i];
        }
    }

    private static string Show(TensorShapeProto.Types.Dimension size) => size.ValueCase switch
    {
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue => size.DimValue.ToString(System.Globalization.CultureInfo.InvariantCulture),
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimParam => $"'{size.DimParam}'",
        _ => "?",
    };
}
