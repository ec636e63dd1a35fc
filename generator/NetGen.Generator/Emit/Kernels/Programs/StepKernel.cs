using NetGen.Generator.Programs;

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

        var chosen = form is SampleForm sample && !HasVectors(form, step) ? sample.Numbers : form;
        form.Writer.Scope(NeedsScope(step, position), () => WriteOne(chosen, step, position));
        if (chosen != form)
        {
            foreach (var written in Written(step))
            {
                CopyKernel.ZeroPadding(chosen, written);
            }
        }
    }

    /// <summary>The values that a step reads or writes.</summary>
    public static IEnumerable<Value> ValuesOf(Op step) => step switch
    {
        Product product => [product.Input, product.Output],
        ProductInput input => [input.OutputDelta, input.InputDelta],
        ProductWeights weights => [weights.OutputDelta, weights.Of.Input],
        Map map => map.Operands.Append(map.Output).Where(operand => operand.Value is not null).Select(operand => operand.Value!),
        Reduce reduce => reduce.Operands.Where(operand => operand.Value is not null).Select(operand => operand.Value!).Append(reduce.Output),
        ParameterSum sum => sum.Operands.Where(operand => operand.Value is not null).Select(operand => operand.Value!),
        Pool pool => [pool.Input, pool.Output],
        PoolInput pool => [pool.Of.Input, pool.Of.Output, pool.OutputDelta, pool.InputDelta],
        Copy copy => [copy.Input, copy.Output],
        Lookup lookup => [lookup.Input, lookup.Output],
        LookupTable lookup => [lookup.Of.Input, lookup.OutputDelta],
        Mask mask => [mask.Input, mask.Factors, mask.Output],
        Clear clear => [clear.Output],
        Loop loop => loop.Body.SelectMany(ValuesOf),
        _ => throw new InvalidOperationException($"{step.GetType().Name} has no kernel."),
    };

    /// <summary>The values that a step writes.</summary>
    public static IEnumerable<Value> Written(Op step) => step switch
    {
        Product product => [product.Output],
        ProductInput input => [input.InputDelta],
        Map map => [map.Output.Value!],
        Reduce reduce => [reduce.Output],
        Pool pool => [pool.Output],
        PoolInput pool => [pool.InputDelta],
        Copy copy => [copy.Output],
        Lookup lookup => [lookup.Output],
        Mask mask => [mask.Output],
        _ => [],
    };

    /// <summary>Whether a step gives a part of the gradient.</summary>
    public static bool IsGradient(Op step) => step is ProductWeights or ParameterSum or LookupTable;

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

        var (writer, steps) = (form.Writer, Support.NumberText.Integer(loop.Count));
        foreach (var value in loop.Body.SelectMany(ValuesOf).Where(value => value.HasZeroBefore && !loop.IsReverse).Distinct())
        {
            WriteZeroBefore(form, value);
        }

        using (writer.Block(loop.IsReverse ? $"for (var step = {Support.NumberText.Integer(loop.Count - 1)}; step >= 0; step--)" : $"for (var step = 0; step < {steps}; step++)"))
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

    // Vectors of channels need channels side by side, in more than one of them, and the same for all.
    private static bool HasVectors(ProgramForm form, Op step)
    {
        bool Has(Value value) => form.Memory.Of(value).HasVectors;
        bool HasOperand(Operand operand) => operand.Value is not { } value || operand.IsOfPosition || Has(value);
        return step switch
        {
            Product product => Has(product.Output) && (product.Groups == 1 || (ProductKernel.IsDepthwise(form, product) && Has(product.Input))),
            ProductInput input => Has(input.OutputDelta) && (input.Of.Groups == 1 || (ProductKernel.IsDepthwise(form, input.Of) && Has(input.InputDelta))),
            ProductWeights weights => Has(weights.OutputDelta) && (weights.Of.Groups == 1 || (ProductKernel.IsDepthwise(form, weights.Of) && Has(weights.Of.Input))),
            Map map => map.Operands.Append(map.Output).All(HasOperand),
            Reduce reduce => reduce.Operands.All(HasOperand) && reduce.Operands.Any(operand => !operand.IsOfPosition),
            ParameterSum sum => sum.Operands.All(HasOperand),
            Copy copy => Has(copy.Input) && Has(copy.Output) && IsWhole(form, copy),
            LookupTable lookup => Has(lookup.OutputDelta),
            Lookup lookup => Has(lookup.Output),
            Clear => true,
            _ => ValuesOf(step).All(Has),
        };
    }

    private static bool IsWhole(ProgramForm form, Copy copy)
    {
        var channels = copy.Placing.IsBack ? copy.Output.Shape.Channels : copy.Input.Shape.Channels;
        return copy.Placing.Kind switch
        {
            PlacingKind.Same or PlacingKind.Position => true,
            PlacingKind.Channels => copy.Placing.Offset % form.Step == 0 && channels % form.Step == 0,
            PlacingKind.Flat => channels % form.Step == 0,
            _ => false,
        };
    }
}
