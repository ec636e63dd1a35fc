using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Prints the steps of a program: each by the kernel of its kind.</summary>
internal static class StepKernel
{
    /// <summary>Prints a step in a form that it has.</summary>
    /// <param name="form">The form; where its numbers are vectors of channels, another takes its place for what has none.</param>
    /// <param name="step">The step.</param>
    /// <param name="position">The position that a loop is at; null for all.</param>
    public static void Write(ProgramForm form, Op step, Index? position = null)
    {
        if (step is Loop loop)
        {
            WriteLoop(form, loop);
            return;
        }

        var chosen = form is SampleForm sample && !new VectorSteps(form.Memory, form.Step).Has(step) ? sample.Numbers : form;
        form.Writer.Scope(NeedsScope(step, position), () => WriteOne(chosen, step, position));
        if (chosen != form)
        {
            foreach (var padding in StepPadding.Of(step, form.Memory))
            {
                CopyKernel.WriteZeroPadding(chosen, padding, position);
            }
        }
    }

    private static void WriteOne(ProgramForm form, Op step, Index? position)
    {
        switch (step)
        {
            case Product product:
                ProductKernel.Write(form, product, position);
                break;
            case ProductInput input:
                ProductInputKernel.Write(form, input, position);
                break;
            case ProductWeights weights:
                ProductWeightsKernel.Write(form, weights);
                break;
            case Map map:
                MapKernel.Write(form, map, position);
                break;
            case Reduce reduce:
                ReduceKernel.Write(form, reduce, position);
                break;
            case ParameterSum sum:
                ParameterSumKernel.Write(form, sum);
                break;
            case Pool pool:
                PoolKernel.Write(form, pool);
                break;
            case PoolInput pool:
                PoolKernel.WriteInput(form, pool);
                break;
            case Copy copy:
                CopyKernel.Write(form, copy);
                break;
            case Lookup lookup:
                LookupKernel.Write(form, lookup);
                break;
            case LookupTable lookup:
                LookupKernel.WriteTable(form, lookup);
                break;
            case Mask mask:
                MapKernel.Write(form, MaskKernel.MapOf(mask, form.IsTraining), position);
                break;
            case Clear clear:
                CopyKernel.WriteClear(form, clear.Output);
                break;
        }
    }

    private static void WriteLoop(ProgramForm form, Loop loop)
    {
        if (form.IsStreaming)
        {
            foreach (var step in loop.Body)
            {
                form.Writer.Line();
                form.Writer.Line("// " + StepDescription.Of(step));
                Write(form, step, 0);
            }

            return;
        }

        var (writer, steps) = (form.Writer, NumberText.Integer(loop.Count));
        foreach (var value in loop.Values.Where(value => value.HasZeroBefore && !loop.IsReverse).Distinct())
        {
            WriteZeroBefore(form, value);
        }

        using (writer.Block(loop.IsReverse ? $"for (var step = {NumberText.Integer(loop.Count - 1)}; step >= 0; step--)" : $"for (var step = 0; step < {steps}; step++)"))
        {
            foreach (var step in loop.Body)
            {
                writer.Line();
                writer.Line("// " + StepDescription.Of(step));
                Write(form, step, Index.Of("step"));
            }
        }
    }

    // The position before the first one, where the state starts.
    private static void WriteZeroBefore(ProgramForm form, Value value)
    {
        var place = form.Memory.Of(value);
        form.For("i", place.PositionStride, form.Step, at => form.Store(form.Zero, value, form.Scale * at, form.Step));
    }

    // Whether a step has locals outside of loops and blocks of its own.
    private static bool NeedsScope(Op step, Index? position) => step switch
    {
        Map map => map.Operands.Any(operand => operand.Parameter is not null),
        Mask or Clear or Copy => false,
        Reduce reduce => position is not null || reduce.Output.Shape.Positions == 1 || reduce.Operands.Any(operand => operand.Parameter is not null),
        _ => true,
    };
}
