using NetGen.Generator.Models;
using NetGen.Generator.Programs;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>The tensors of a program as files and copies know them.</summary>
internal static class ProgramTensors
{
    /// <summary>The parameters in the common order.</summary>
    public static IReadOnlyList<TensorPlan> Of(NetworkModel model, IReadOnlyList<ParameterPlace> places)
    {
        // Files number the layers that have tensors; a standardization is the first of them.
        var layers = places.Select(place => place.Parameter.Layer).Distinct().ToList();
        return places.Select(place => Of(place, layers.IndexOf(place.Parameter.Layer) + (model.IsStandardized ? 2 : 1))).ToList();
    }

    private static TensorPlan Of(ParameterPlace place, int layer)
    {
        var parameter = place.Parameter;
        var memory = new Slot(BufferKind.Parameters, parameter.Name, place.Offset, place.Length);
        var sizes = parameter.Dimensions.ToList();
        var tensor = TensorPlan.Strided(layer, parameter.Kind == ParameterKind.Table ? TensorKind.Table : KindOf(parameter.Name), memory, sizes, Strides(place, sizes));
        return parameter.Segments > 1 && place.SegmentStride != place.SegmentLength ? tensor.InSegments(place.SegmentLength, place.SegmentStride) : tensor;
    }

    // A row has the outputs side by side, and there is one for each input of each value of the kernel; a table's rows are its own.
    private static IReadOnlyList<int> Strides(ParameterPlace place, IReadOnlyList<int> sizes)
    {
        switch (place.Parameter.Kind)
        {
            case ParameterKind.Table:
                return new[] { place.RowLength, 1 };
            case ParameterKind.Weights:
                var (strides, next) = (new int[sizes.Count], place.RowLength * sizes[1]);
                (strides[0], strides[1]) = (1, place.RowLength);
                for (var dimension = sizes.Count - 1; dimension > 1; dimension--)
                {
                    strides[dimension] = next;
                    next *= sizes[dimension];
                }

                return strides;
            default:
                return new[] { 1 };
        }
    }

    private static TensorKind KindOf(string name) => name switch
    {
        "weight" => TensorKind.Weight,
        "bias" => TensorKind.Bias,
        "weight_ih" => TensorKind.WeightIh,
        "weight_hh" => TensorKind.WeightHh,
        "bias_ih" => TensorKind.BiasIh,
        "bias_hh" => TensorKind.BiasHh,
        _ => throw new InvalidOperationException($"{name} is no tensor of a file."),
    };
}
