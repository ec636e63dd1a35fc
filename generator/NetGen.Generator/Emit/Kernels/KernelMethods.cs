using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The methods that kernels of several forms have, as the library's interfaces name them.</summary>
internal static class KernelMethods
{
    private static readonly KernelParameter Count = KernelParameter.Value("int", "samples");

    /// <summary>One sample's forward pass.</summary>
    public static KernelMethod Forward(EmitContext context) => new(
        "Forward", "Computes all layers up to the logits.", new[] { context.Memory("p"), context.Memory("x"), context.Written("s") });

    /// <summary>The same on vectors of 512 bits, whatever those of the caller.</summary>
    public static KernelMethod ForwardWide(EmitContext context) => Forward(context) with { Name = "ForwardWide", Summary = "The same with 512-bit vectors." };

    /// <summary>The forward pass of a tile of samples.</summary>
    public static KernelMethod ForwardTile(EmitContext context) => new(
        "ForwardTile",
        "Computes all layers up to the logits, for several samples.",
        new[] { context.Memory("p"), context.Memory("x"), context.Written("s"), Count });

    /// <summary>The gradient of a tile of samples.</summary>
    public static KernelMethod AddGradient(EmitContext context) => new(
        "AddGradient",
        "Adds the gradients of several samples, in order, to g, which is laid out like p.",
        new[] { context.Memory("p"), context.Memory("x"), context.Memory("s"), context.Written("d"), context.Written("g"), Count });

    /// <summary>A layer's part of a method that goes through the layers.</summary>
    public static KernelMethod Of(this KernelMethod method, LayerPlan layer) =>
        method with { Name = method.Name + Support.NumberText.Integer(layer.Number), Summary = layer.Heading, IsAlone = true };
}
