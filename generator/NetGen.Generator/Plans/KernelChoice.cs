using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>Chooses the form of each layer's code.</summary>
internal static class KernelChoice
{
    public static IReadOnlyList<KernelKind> Choose(NetworkModel model, IReadOnlyList<RowPlan> rows) => model.Profile == Profile.Vector
        ? rows.Select(row => row.Order == WeightOrder.InputMajor ? KernelKind.InputMajor : KernelKind.OutputMajor).ToList()
        : ChooseScalar(model);

    // What is small is unrolled, while the network's budget lasts.
    private static List<KernelKind> ChooseScalar(NetworkModel model)
    {
        var kernels = new List<KernelKind>();
        var budget = (long)Limits.UnrolledNetwork;
        var inputs = model.Inputs;
        foreach (var layer in model.Layers)
        {
            var multiplyAdds = Dense.WeightCount(inputs, layer.Units);
            var unrolled = multiplyAdds <= Limits.UnrolledLayer && multiplyAdds <= budget;
            budget -= unrolled ? multiplyAdds : 0;
            kernels.Add(unrolled ? KernelKind.Unrolled : KernelKind.Loops);
            inputs = layer.Units;
        }

        return kernels;
    }
}
