using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>A product and its way back. All three are one walk over the pairs of an output and an input that it reads.</summary>
internal static class ProductSteps
{
    public static void Forward(Product product, ProgramMemory memory, int? position)
    {
        foreach (var p in StepExecution.Positions(product.Window.Positions, position))
        {
            var output = memory.At(product.Output, p);
            for (var o = 0; o < output.Length; o++)
            {
                output[o] = product.Bias is { } bias ? memory.Parameters[bias.Id][o] : 0;
            }
        }

        var weights = memory.Parameters[product.Weights.Id];
        Walk(product, position, (to, from, o, c, w) => memory.At(product.Output, to)[o] += weights[w] * memory.At(product.Input, from)[c]);
    }

    public static void ToInput(ProductInput step, ProgramMemory memory, int? position)
    {
        var product = step.Of;
        if (!step.Adds)
        {
            // In a loop that overwrites, a position's delta must come from this position alone.
            Assert.True(position is null || product.Window.IsPointwise);
            foreach (var p in StepExecution.Positions(product.Input.Shape.Positions, position))
            {
                Array.Clear(memory.At(step.InputDelta, p));
            }
        }

        var weights = memory.Parameters[product.Weights.Id];
        Walk(product, position, (to, from, o, c, w) => memory.At(step.InputDelta, from)[c] += weights[w] * memory.At(step.OutputDelta, to)[o]);
    }

    public static void ToWeights(ProductWeights step, ProgramMemory memory, int? position)
    {
        var product = step.Of;
        var gradient = memory.Gradients[product.Weights.Id];
        Walk(product, position, (to, from, o, c, w) => gradient[w] += memory.At(step.OutputDelta, to)[o] * memory.At(product.Input, from)[c]);
        if (product.Bias is { } bias)
        {
            foreach (var p in StepExecution.Positions(product.Window.Positions, position))
            {
                var delta = memory.At(step.OutputDelta, p);
                for (var o = 0; o < delta.Length; o++)
                {
                    memory.Gradients[bias.Id][o] += delta[o];
                }
            }
        }
    }

    // Output position, input position, output channel, input channel, place of the weight in [out][in / groups][kernel].
    private static void Walk(Product product, int? position, Action<int, int, int, int, int> visit)
    {
        var (window, outputs) = (product.Window, product.Output.Shape.Channels);
        var (inGroup, outGroup) = (product.Input.Shape.Channels / product.Groups, outputs / product.Groups);
        foreach (var to in StepExecution.Positions(window.Positions, position))
        {
            foreach (var (kernel, from) in Windows.Read(window, to))
            {
                for (var o = 0; o < outputs; o++)
                {
                    for (var c = 0; c < inGroup; c++)
                    {
                        visit(to, from, o, (o / outGroup * inGroup) + c, (((o * inGroup) + c) * window.Size) + kernel);
                    }
                }
            }
        }
    }
}
