using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Convolutions and pools. A sequence is computed as an image of one row.</summary>
internal static class WindowOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["Conv"] = Each(Conv),
        ["MaxPool"] = Each(call => [Pool(call, isMean: false)]),
        ["AveragePool"] = Each(call => [Pool(call, isMean: true)]),
        ["GlobalAveragePool"] = Each(call => [Global(call, values => values.Average())]),
        ["GlobalMaxPool"] = Each(call => [Global(call, values => values.Max())]),
    };

    private static Operation Each(Operation operation) => SampleBySample.Of(operation, [(0, 0)], 0);

    private static IReadOnlyList<Tensor> Conv(OperatorCall call)
    {
        var (x, w) = (call.Ranked(0, 3, 4), call.Ranked(1, 3, 4));
        var groups = call.Attributes.Integer("group", 1);
        var (channels, filters, perGroup) = (x.Sizes[1], w.Sizes[0], w.Sizes[1]);
        if (w.Rank != x.Rank || groups < 1 || filters % groups != 0 || perGroup * groups != channels)
        {
            throw call.Node.Refuse($"Its kernel {w} and {groups} groups do not fit its input {x}. Expected kernels of channels / groups: the file is damaged.");
        }

        var shapes = WindowShape.Of(call.Node, [.. x.Sizes.Skip(2)], [.. w.Sizes.Skip(2)]);
        var (rows, columns) = Axes(shapes);
        var (height, width) = (x.Rank == 3 ? 1 : x.Sizes[2], x.Sizes[^1]);
        var (values, outputs) = (new double[Tensor.Count([filters, rows.Outputs, columns.Outputs])], rows.Outputs * columns.Outputs);
        var bias = call.Optional(2);
        if (bias is not null && !bias.Sizes.SequenceEqual([filters]))
        {
            throw call.Node.Refuse($"Its biases have the shape {bias}. Expected [{filters}], one for each filter: the file is damaged.");
        }

        for (var place = 0; place < values.Length; place++)
        {
            var (o, row, column) = (place / outputs, place % outputs / columns.Outputs, place % columns.Outputs);
            var (sum, first) = (bias?.Values[o] ?? 0, o / (filters / groups) * perGroup);
            foreach (var (i, j, p) in Window(rows, columns, row, column, height, width))
            {
                for (var c = 0; c < perGroup; c++)
                {
                    sum += w.Values[(((((o * perGroup) + c) * rows.Size) + i) * columns.Size) + j] * x.Values[((first + c) * height * width) + p];
                }
            }

            values[place] = sum;
        }

        return [new Tensor([1, filters, .. shapes.Select(shape => shape.Outputs)], values)];
    }

    private static Tensor Pool(OperatorCall call, bool isMean)
    {
        var x = call.Ranked(0, 3, 4);
        var shapes = WindowShape.Of(call.Node, [.. x.Sizes.Skip(2)], call.Attributes.Integers("kernel_shape") ?? []);
        var (rows, columns) = Axes(shapes);
        var (height, width) = (x.Rank == 3 ? 1 : x.Sizes[2], x.Sizes[^1]);
        var (values, outputs) = (new double[Tensor.Count([x.Sizes[1], rows.Outputs, columns.Outputs])], rows.Outputs * columns.Outputs);
        var takesPadding = call.Attributes.Integer("count_include_pad", 0) != 0;
        for (var place = 0; place < values.Length; place++)
        {
            var (c, row, column) = (place / outputs, place % outputs / columns.Outputs, place % columns.Outputs);
            var window = Window(rows, columns, row, column, height, width).Select(cell => x.Values[(c * height * width) + cell.Place]).ToList();
            var count = takesPadding ? Padded(rows, row, height) * Padded(columns, column, width) : window.Count;
            values[place] = isMean ? window.Sum() / count : window.DefaultIfEmpty(double.NegativeInfinity).Max();
        }

        return new Tensor([1, x.Sizes[1], .. shapes.Select(shape => shape.Outputs)], values);
    }

    private static Tensor Global(OperatorCall call, Func<IEnumerable<double>, double> reduce)
    {
        var x = call.Ranked(0, 3, 4);
        var positions = Tensor.Count(x.Sizes.Skip(2));
        return new Tensor([1, x.Sizes[1], .. x.Sizes.Skip(2).Select(_ => 1)], [.. x.Values.Chunk(positions).Select(reduce)]);
    }

    private static (WindowShape Rows, WindowShape Columns) Axes(WindowShape[] shapes) => (shapes.Length == 1 ? new WindowShape(1, 1, 1, 0, 0, 1) : shapes[0], shapes[^1]);

    // The places of a window that lie in the input.
    private static IEnumerable<(int Row, int Column, int Place)> Window(WindowShape rows, WindowShape columns, int row, int column, int height, int width)
    {
        for (var i = 0; i < rows.Size; i++)
        {
            for (var j = 0; j < columns.Size; j++)
            {
                var (y, x) = ((row * rows.Stride) + (i * rows.Dilation) - rows.Before, (column * columns.Stride) + (j * columns.Dilation) - columns.Before);
                if (y >= 0 && y < height && x >= 0 && x < width)
                {
                    yield return (i, j, (y * width) + x);
                }
            }
        }
    }

    // Values of a window, those of the declared padding among them.
    private static int Padded(WindowShape shape, int output, int length)
    {
        var start = output * shape.Stride;
        var end = Math.Min(start + (shape.Dilation * (shape.Size - 1)) + 1, length + shape.Before + shape.After);
        return ((end - start - 1) / shape.Dilation) + 1;
    }
}
