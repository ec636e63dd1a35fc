using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of a group of samples, one in each lane:
/// <code>
/// var u0 = ops.Load(ref x, 16);                           // input 1 of every sample
/// sum0 = ops.Fma(ops.All(ops.At(ref w, 16)), u0, sum0);   // times its weight for the first of four units
/// </code>
/// No lane is ever padding, and every sum has the order it has for one sample alone, so the outputs have the same bits.
/// </summary>
/// <param name="context">The file.</param>
/// <param name="writesOutUnits">Whether the activations of several units are written out with their sums; else they have a loop of their own.</param>
internal sealed class LaneForwardKernel(EmitContext context, bool writesOutUnits)
{
    private static readonly Reference W = new("w");

    private readonly LaneText _lanes = new(context);

    public static void Write(EmitContext context)
    {
        var plan = context.Dense;
        new KernelMethod(
            "ForwardLanes",
            "Computes all layers up to the logits for as many samples as a vector has lanes, one in each.",
            new[] { context.Memory("p"), context.Written("s") },
            IsAlone: true).Write(context, plan.Groups, layers =>
            {
                var kernel = new LaneForwardKernel(context, plan.UnrollsLaneValues(layers));
                kernel._lanes.WriteReferences(layers.SelectMany(layer => layer.ForwardSlots));
                foreach (var layer in layers)
                {
                    context.Writer.Line();
                    context.Writer.Line("// " + layer.Heading);
                    kernel.WriteLayer(layer);
                }
            });
    }

    private void WriteLayer(LayerPlan layer)
    {
        if (layer.Rows.Order == WeightOrder.OutputMajor)
        {
            WriteOutputMajor(layer);
            return;
        }

        VectorLoop.WriteBlocks(context, "j", layer.Units, VectorLimits.TileRows, (j, units) => WriteUnits(layer, j, units));
        if (!writesOutUnits && Activation(layer) is not null)
        {
            using (context.Writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
            {
                WriteActivation(layer, _lanes.Load(layer.PreActivation, Index.Of("j")), Index.Of("j"), hasScope: false);
            }
        }
    }

    private void WriteUnits(LayerPlan layer, Index j, int units)
    {
        var (writer, text, rows) = (context.Writer, _lanes.Text, layer.Rows);
        writer.Line(text.Define(W.Name, Reference.Parameters, j + layer.Weights.Offset));
        for (var u = 0; u < units; u++)
        {
            writer.Line($"var sum{u} = {(layer.Bias is { } bias ? _lanes.Parameter(Reference.Parameters, j + (bias.Offset + u)) : text.Zero)};");
            for (var c = 1; c < rows.Chunks.Count; c++)
            {
                writer.Line($"var sum{u}_{c} = {text.Zero};");
            }
        }

        VectorLoop.WriteChunks(context, "i", rows.Chunks, 1, context.Dense.UnrollsLaneTerms(layer.Inputs), (i, chunks) =>
        {
            for (var c = 0; c < chunks; c++)
            {
                var input = i + rows.Chunks.First(c);
                writer.Line($"var u{c} = {_lanes.Load(layer.Input, input)};");
                for (var u = 0; u < units; u++)
                {
                    var value = Dense.Affine(Expr.Code(_lanes.Parameter(W, (rows.Length * input) + u)), Expr.Name($"u{c}"), Expr.Name(Sum(u, c)));
                    writer.Line($"{Sum(u, c)} = {_lanes.Printer.Print(value)};");
                }
            }
        });
        for (var u = 0; u < units; u++)
        {
            var unit = u;
            var total = rows.Chunks.Total(Enumerable.Range(0, rows.Chunks.Count).Select(c => Sum(unit, c)).ToList(), text.Add);
            if (writesOutUnits)
            {
                WriteActivation(layer, total, j + u);
            }
            else
            {
                writer.Line(_lanes.Store(total, layer.PreActivation, j + u));
            }
        }
    }

    private void WriteOutputMajor(LayerPlan layer)
    {
        var (writer, text, rows, j) = (context.Writer, _lanes.Text, layer.Rows, Index.Of("j"));
        using (writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            writer.Line(text.Define(W.Name, Reference.Parameters, (rows.Length * j) + layer.Weights.Offset));
            var width = rows.Lanes * rows.Chunks.Count;
            var sums = Enumerable.Range(0, Math.Min(width, layer.Inputs)).Select(l => $"sum{l}").ToList();
            var bias = layer.Bias is { } slot ? _lanes.Parameter(Reference.Parameters, j + slot.Offset) : null;
            foreach (var sum in sums)
            {
                writer.Line($"var {sum} = {(layer.StartsAtBias && sum == sums[0] && bias is not null ? bias : text.Zero)};");
            }

            var whole = layer.Inputs / width * width;
            new VectorLoop(context, "i", whole, width, isUnrolled: whole <= 2 * width).Write(i => WriteTerms(layer, i, width), hasLocals: false);
            if (layer.Inputs > whole)
            {
                WriteTerms(layer, whole, layer.Inputs - whole);
            }

            var total = _lanes.Tree(rows.Chunks.Fold(sums, text.Add));
            WriteActivation(layer, layer.StartsAtBias || bias is null ? total : text.Add(total, bias), j, hasScope: false);
        }
    }

    private void WriteTerms(LayerPlan layer, Index i, int count)
    {
        for (var l = 0; l < count; l++)
        {
            var value = Dense.Affine(Expr.Code(_lanes.Parameter(W, i + l)), _lanes.Value(layer.Input, i + l), Expr.Name($"sum{l}"));
            context.Writer.Line($"sum{l} = {_lanes.Printer.Print(value)};");
        }
    }

    // The last layer keeps its logits.
    private ActivationStep? Activation(LayerPlan layer) => layer == context.Dense.Last ? null : layer.ActivationStep;

    // Layers keep z only where it has a place of its own.
    private void WriteActivation(LayerPlan layer, string total, Index j, bool hasScope = true)
    {
        if (Activation(layer) is not { } activation)
        {
            context.Writer.Line(_lanes.Store(total, layer.PreActivation, j));
            return;
        }

        context.Writer.Scope(hasScope, () =>
        {
            context.Writer.Line($"var z = {total};");
            if (layer.PreActivation != layer.Output)
            {
                context.Writer.Line(_lanes.Store("z", layer.PreActivation, j));
            }

            var value = ("var a", activation.Value(Expr.Name("z")));
            if (layer.Part is { } part)
            {
                new FormulaWriter(context, _lanes.Printer).Assign(("var part", activation.Part(Expr.Name("z"))), value);
                context.Writer.Line(_lanes.Store("part", part, j));
            }
            else
            {
                new FormulaWriter(context, _lanes.Printer).Assign(value);
            }

            context.Writer.Line(_lanes.Store("a", layer.Output, j));
        });
    }

    private static string Sum(int unit, int chunk) => chunk == 0 ? $"sum{unit}" : $"sum{unit}_{chunk}";
}
