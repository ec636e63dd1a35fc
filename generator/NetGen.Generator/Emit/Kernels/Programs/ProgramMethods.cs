using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Prints steps as methods: one for each layer that a pass goes through, and one that calls them.</summary>
internal static class ProgramMethods
{
    /// <summary>Characters of a method of plain code: some 250 lines.</summary>
    private const int PlainText = 16_000;

    /// <summary>Writes a method whose body are steps: of one layer in place, of several in a method for each.</summary>
    /// <param name="form">The form.</param>
    /// <param name="method">The method.</param>
    /// <param name="steps">The steps, in their order.</param>
    /// <param name="end">What follows them in the method, if anything.</param>
    public static void Write(ProgramForm form, KernelMethod method, IReadOnlyList<Op> steps, Action? end = null)
    {
        var parts = Merged(form, Parts(steps));
        if (parts.Count <= 1)
        {
            method.Write(form.Context, () => WriteSteps(form, steps, end));
            return;
        }

        method.Write(form.Context, () =>
        {
            for (var k = 0; k < parts.Count; k++)
            {
                form.Writer.Line(Part(method, parts, k).Call() + ";");
            }

            form.Start();
            end?.Invoke();
        });
        for (var k = 0; k < parts.Count; k++)
        {
            var part = parts[k];
            Part(method, parts, k).Write(form.Context, () => WriteSteps(form, part, null));
        }
    }

    /// <summary>Writes the steps of a method.</summary>
    public static void WriteSteps(ProgramForm form, IReadOnlyList<Op> steps, Action? end)
    {
        form.Start();
        form.Declare(steps.Where(step => !step.IsGradient || !form.HasGroups).SelectMany(step => step.Values));
        var layer = 0;
        foreach (var step in steps)
        {
            form.Writer.Line();
            if (step.Layer != layer && step.Layer > 0)
            {
                form.Writer.Line("// " + StepDescription.Heading(form.Plan.Model, step.Layer));
            }

            layer = step.Layer;
            form.Writer.Line("// " + StepDescription.Of(step));
            StepKernel.Write(form, step);
        }

        end?.Invoke();
    }

    /// <summary>The method of the k-th part: of layer 3, or the second of layer 3.</summary>
    public static KernelMethod Part(KernelMethod method, IReadOnlyList<IReadOnlyList<Op>> parts, int k)
    {
        var layer = parts[k][0].Layer;
        var before = parts.Take(k).Count(part => part[0].Layer == layer);
        return method with
        {
            Name = method.Name + NumberText.Integer(layer) + (before == 0 ? string.Empty : "Part" + NumberText.Integer(before + 1)),
            Summary = parts[k].All(step => step.Layer == layer) ? $"Layer {NumberText.Integer(layer)}." : $"Layers {NumberText.Integer(parts[k].Min(step => step.Layer))} to {NumberText.Integer(parts[k].Max(step => step.Layer))}.",
            Returns = "void",
            IsPrivate = true,
            IsAlone = true,
        };
    }

    // Parts whose calls the just-in-time compiler can inline into one method are one. Plain code has no such calls: there it is the text that must not grow, and with it the locals.
    private static IReadOnlyList<IReadOnlyList<Op>> Merged(ProgramForm form, IReadOnlyList<IReadOnlyList<Op>> parts)
    {
        var merged = new List<IReadOnlyList<Op>>();
        foreach (var part in parts)
        {
            if (merged.Count > 0 && Fits(form, merged[merged.Count - 1].Concat(part).ToList()))
            {
                merged[merged.Count - 1] = merged[merged.Count - 1].Concat(part).ToList();
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    private static bool Fits(ProgramForm form, IReadOnlyList<Op> steps)
    {
        var (calls, start, length) = (form.Context.Calls, form.Writer.Length, 0);
        calls.Clear();
        Action write = () =>
        {
            WriteSteps(form, steps, null);
            length = form.Writer.Length - start;
        };
        return form.Writer.TakeBack(write, () => form is PlainForm ? length <= PlainText : InlineBudget.FitsPairs(calls) && InlineBudget.FitsFunctions(calls, form.Plan.Model.Precision));
    }

    /// <summary>The steps in parts: neighbours of one layer; a loop, which holds much, for itself.</summary>
    public static IReadOnlyList<IReadOnlyList<Op>> Parts(IReadOnlyList<Op> steps)
    {
        var parts = new List<List<Op>>();
        foreach (var step in steps)
        {
            if (parts.Count == 0 || parts[parts.Count - 1][0].Layer != step.Layer || step is Loop || parts[parts.Count - 1][0] is Loop)
            {
                parts.Add([]);
            }

            parts[parts.Count - 1].Add(step);
        }

        return parts;
    }
}
