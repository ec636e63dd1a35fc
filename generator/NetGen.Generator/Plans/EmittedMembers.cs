using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The members that a network's emitted part has, for the rule against collisions; a test compares them with what is emitted.</summary>
internal static class EmittedMembers
{
    /// <summary>Every name that some network's member has, to tell without a plan that a class has none of them.</summary>
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "InputSize", "OutputSize", "ParameterCount", "Kernels", "Kernels128", "_parameters", "_gradient", "_tile", "Forward", "ForwardBatch", "GetParameters",
        "SetParameters", "Classify", "ComputeLoss", "Backward", "TrainStep", "TrainBatch",
        "Architecture", "Summary", "Save", "Load", "SaveText", "LoadText", "ExportSource", "Exported", "_loaded",
    };

    public static IEnumerable<EmittedMember> Of(NetworkModel model)
    {
        var plan = Planner.Plan(model);
        var number = plan.Number;
        var (read, write) = ($"System.ReadOnlySpan<{number}>", $"System.Span<{number}>");
        foreach (var name in new[] { "InputSize", "OutputSize", "ParameterCount" })
        {
            yield return new EmittedMember(name, null);
            if (!plan.IsFrozen)
            {
                yield return new EmittedMember($"NetGen.INetwork<{number}>.{name}", null);
            }
        }

        if (!plan.IsFrozen)
        {
            yield return new EmittedMember($"NetGen.IClassifier<{number}>.ClassCount", null);
        }

        yield return new EmittedMember("Architecture", null);
        yield return new EmittedMember("Summary", null);
        yield return new EmittedMember("Kernels", null);
        if (plan.UsesVectors)
        {
            yield return new EmittedMember("Kernels128", null);
        }

        yield return Method("Forward", read, write);
        yield return Method("ForwardBatch", read, write);
        yield return Method("Classify", read);
        foreach (var member in plan.IsFrozen ? Enumerable.Empty<EmittedMember>() : Parameters(plan, read, write))
        {
            yield return member;
        }

        foreach (var member in plan.IsTrainable ? Training(plan, read, write) : Enumerable.Empty<EmittedMember>())
        {
            yield return member;
        }
    }

    private static IEnumerable<EmittedMember> Training(NetworkPlan plan, string read, string write)
    {
        var number = plan.Number;
        yield return new EmittedMember("_gradient", null);
        if (plan.UsesVectors)
        {
            yield return new EmittedMember("_tile", null);
        }

        yield return Method("ComputeLoss", read, read);
        yield return Method("Backward", read, read, write);
        yield return Method("TrainStep", read, read, number);
        yield return Method("TrainBatch", read, read, number);
        if (plan.TakesLabels)
        {
            yield return Method("TrainStep", read, "int", number);
            yield return Method("TrainBatch", read, "System.ReadOnlySpan<int>", number);
        }
    }

    private static IEnumerable<EmittedMember> Parameters(NetworkPlan plan, string read, string write)
    {
        yield return new EmittedMember("_parameters", null);
        yield return Method("GetParameters", write);
        yield return Method("SetParameters", read);
        if (plan.LoadsThrough == LoadMemory.Own)
        {
            yield return new EmittedMember("_loaded", null);
        }

        foreach (var source in new[] { "System.IO.Stream", "string" })
        {
            yield return Method("Save", source);
            yield return Method("Load", source);
            yield return Method("Load", source, "string[]");
        }

        yield return Method("Load", "System.ReadOnlySpan<byte>");
        yield return Method("Load", "System.ReadOnlySpan<byte>", "string[]");
        yield return Method("SaveText", "System.IO.TextWriter");
        yield return Method("SaveText", "string");
        yield return Method("LoadText", "System.IO.TextReader");
        yield return Method("LoadText", "string");
        yield return Method("Exported");
        yield return Method("ExportSource", "System.IO.TextWriter", "string", "string");
    }

    private static EmittedMember Method(string name, params string[] parameters) => new(name, parameters);
}
