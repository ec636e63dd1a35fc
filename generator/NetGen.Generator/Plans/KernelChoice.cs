using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>Chooses the form of each layer's code: what is small is unrolled, while the network's budget lasts.</summary>
internal static class KernelChoice
{
    public static IReadOnlyList<KernelKind> Choose(NetworkModel model)
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
