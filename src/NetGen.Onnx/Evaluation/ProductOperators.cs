using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Products of matrices.</summary>
internal static class ProductOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation> { ["Gemm"] = Gemm, ["MatMul"] = MatMul };

    /// <summary>A matrix with its axes turned round.</summary>
    public static Tensor Transposed(Tensor matrix)
    {
        var (rows, columns) = (matrix.Sizes[0], matrix.Sizes[1]);
        var values = new double[matrix.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = matrix.Values[(i % rows * columns) + (i / rows)];
        }

        return new Tensor([columns, rows], values);
    }

    // alpha · A' · B' + beta · C, where the primes are transpositions that attributes ask for.
    private static IReadOnlyList<Tensor> Gemm(OperatorCall call)
    {
        var (a, b) = (call.Ranked(0, 2, 2), call.Ranked(1, 2, 2));
        var product = Multiply(
            call.Attributes.Integer("transA", 0) != 0 ? Transposed(a) : a,
            call.Attributes.Integer("transB", 0) != 0 ? Transposed(b) : b).Map(value => call.Attributes.Number("alpha", 1) * value);
        return [call.Optional(2) is { } c ? Broadcasting.Apply(product, Broadcasting.To(c, product.Sizes), (x, y) => x + (call.Attributes.Number("beta", 1) * y)) : product];
    }

    // The axes before the last two are repetitions; the right side may have them too, or be one matrix for all.
    private static IReadOnlyList<Tensor> MatMul(OperatorCall call)
    {
        var (a, b) = (call[0], call[1]);
        if (b.Rank > 2 && Tensor.Count(b.Sizes.SkipLast(2)) > 1)
        {
            throw call.Node.Refuse($"Its second input has the shape {b}. Expected one matrix: products of several matrices have no layer.");
        }

        var matrix = b.Rank == 1 ? b.As([b.Sizes[0], 1]) : b.As([b.Sizes[^2], b.Sizes[^1]]);
        var sizes = a.Rank == 1 ? [] : a.Sizes.SkipLast(1);
        var product = Multiply(a.As([Tensor.Count(sizes), a.Sizes[^1]]), matrix);
        return [product.As([.. sizes, .. b.Rank == 1 ? Array.Empty<int>() : [b.Sizes[^1]]])];
    }

    private static Tensor Multiply(Tensor a, Tensor b)
    {
        var (rows, inner, columns) = (a.Sizes[0], a.Sizes[1], b.Sizes[1]);
        if (b.Sizes[0] != inner)
        {
            throw new ArgumentException("The matrices do not fit together.");
        }

        var values = new double[checked(rows * columns)];
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < inner; k++)
            {
                var factor = a.Values[(i * inner) + k];
                for (var j = 0; j < columns; j++)
                {
                    values[(i * columns) + j] += factor * b.Values[(k * columns) + j];
                }
            }
        }

        return new Tensor([rows, columns], values);
    }
}
