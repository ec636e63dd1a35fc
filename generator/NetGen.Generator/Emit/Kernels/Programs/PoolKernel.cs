using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The largest number, or the mean, of each channel in a window, and the way back.</summary>
internal static class PoolKernel
{
    public static void Write(ProgramForm form, Pool pool)
    {
        var writer = form.Writer;
        WindowLoop.Outputs(form, pool.Window, output =>
        {
            var at = form.Local("at", output);
            ChannelLoop.Each(form, "c", pool.Input.Shape.Channels, (channel, valid) => writer.Scope(channel.IsLiteral, () =>
            {
                writer.Line($"var result = {(pool.IsMaximum ? form.Lowest : form.Zero)};");
                WriteCount(form, pool);
                WindowLoop.Kernel(form, pool.Window, (from, _) =>
                {
                    writer.Line($"var u = {form.Load(pool.Input, form.Place(pool.Input, from, channel), valid)};");
                    Count(form, pool);
                    writer.Line($"result = {form.Printer.Print(Next(pool, Expr.Name("result"), Expr.Name("u"), Self(form, pool)))};");
                });
                form.Store(pool.IsMaximum ? "result" : form.Printer.Print(Mean(form, pool, Expr.Name("result"))), pool.Output, form.Place(pool.Output, at, channel), valid);
            }));
        });
    }

    public static void WriteInput(ProgramForm form, PoolInput step)
    {
        var (writer, pool) = (form.Writer, step.Of);
        if (!step.Adds)
        {
            CopyKernel.WriteClear(form, step.InputDelta);
        }

        WindowLoop.Outputs(form, pool.Window, output =>
        {
            var at = form.Local("at", output);
            ChannelLoop.Each(form, "c", pool.Input.Shape.Channels, (channel, valid) => writer.Scope(channel.IsLiteral, () =>
            {
                writer.Line($"var rest = {form.Load(step.OutputDelta, form.Place(step.OutputDelta, at, channel), valid)};");
                if (pool.IsMaximum)
                {
                    writer.Line($"var largest = {form.Load(pool.Output, form.Place(pool.Output, at, channel), valid)};");
                }
                else
                {
                    WriteShare(form, pool);
                }

                WindowLoop.Kernel(form, pool.Window, (from, _) => WritePart(form, step, from, channel, valid));
            }));
        });
    }

    // The first input that is not less than the largest takes the delta, and leaves 0 for the others.
    private static void WritePart(ProgramForm form, PoolInput step, Index from, Index channel, int valid)
    {
        var (writer, pool) = (form.Writer, step.Of);
        var place = form.Place(step.InputDelta, from, channel);
        var below = Expr.Code(form.Load(step.InputDelta, place, valid));
        if (!pool.IsMaximum)
        {
            form.Store(form.Printer.Print(below + Expr.Name("rest")), step.InputDelta, place, valid);
            return;
        }

        var input = Expr.Code(form.Load(pool.Input, form.Place(pool.Input, from, channel), valid));
        writer.Line($"var part = {form.Printer.Print(Expr.Select(input < Expr.Name("largest"), 0, Expr.Name("rest")))};");
        writer.Line($"rest = {form.Printer.Print(Expr.Name("rest") - Expr.Name("part"))};");
        form.Store(form.Printer.Print(below + Expr.Name("part")), step.InputDelta, place, valid);
    }

    // NaN stays, whichever of the two it is.
    private static Expr Next(Pool pool, Expr result, Expr u, Expr self) => pool.IsMaximum
        ? Expr.Select(u < result, result, Expr.Select(Expr.Same(result, self), u, result))
        : result + u;

    // What a number is compared with to see whether it is one: compilers warn of a comparison of a local with itself.
    private static Expr Self(ProgramForm form, Pool pool)
    {
        if (!pool.IsMaximum || form is LaneForm or SampleForm)
        {
            return Expr.Name("result");
        }

        form.Writer.Line("var self = result;");
        return Expr.Name("self");
    }

    private static bool IsCounted(Pool pool) => !pool.IsMaximum && (Side.OfRows(pool.Window).HasPadding || Side.OfColumns(pool.Window).HasPadding);

    private static void WriteCount(ProgramForm form, Pool pool)
    {
        if (IsCounted(pool))
        {
            form.Writer.Line("var count = 0;");
        }
    }

    private static void Count(ProgramForm form, Pool pool)
    {
        if (IsCounted(pool))
        {
            form.Writer.Line("count++;");
        }
    }

    private static Expr Mean(ProgramForm form, Pool pool, Expr sum) => IsCounted(pool) ? sum / Expr.Code(form.Number("count")) : sum / pool.Window.Size;

    private static void WriteShare(ProgramForm form, Pool pool)
    {
        if (IsCounted(pool))
        {
            form.Writer.Line("var count = 0;");
            WindowLoop.Kernel(form, pool.Window, (_, _) => form.Writer.Line("count++;"));
        }

        // A window of one position has nothing to share.
        if (IsCounted(pool) || pool.Window.Size > 1)
        {
            form.Writer.Line($"rest = {form.Printer.Print(Mean(form, pool, Expr.Name("rest")))};");
        }
    }
}
