using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Members;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit;

/// <summary>Prints the emitted file. Its table of contents is <see cref="WriteMembers"/>.</summary>
internal static class NetworkEmitter
{
    /// <summary>The file's text.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static string Emit(NetworkPlan plan, CancellationToken cancellation = default)
    {
        var context = new EmitContext(plan, cancellation);
        FileHeader.Write(context);
        WriteContainers(context, 0);
        return context.Writer.ToString();
    }

    private static void WriteMembers(EmitContext context)
    {
        SizeMembers.Write(context);
        if (!context.Plan.IsFrozen)
        {
            ConstructorMember.Write(context);
        }

        ForwardMembers.Write(context);
        if (!context.Plan.IsFrozen)
        {
            ParameterMembers.Write(context);
            WeightMembers.Write(context);
            ExportMember.Write(context);
        }

        if (context.Plan.IsTrainable)
        {
            TrainingMembers.Write(context);
        }

        ClassMembers.Write(context);
        KernelClass.Write(context);
    }

    private static void WriteContainers(EmitContext context, int depth)
    {
        var type = context.Plan.Model.Type;
        var headers = type.Containers.ToList();
        if (type.Namespace.Length > 0)
        {
            headers.Insert(0, "namespace " + type.Namespace);
        }

        if (depth < headers.Count)
        {
            using (context.Writer.Block(headers[depth]))
            {
                WriteContainers(context, depth + 1);
            }

            return;
        }

        SummaryMembers.WriteClassDocumentation(context);
        using (context.Writer.Block(ClassHeader(context)))
        {
            WriteMembers(context);
        }
    }

    private static string ClassHeader(EmitContext context)
    {
        if (context.Plan.IsFrozen)
        {
            return $"partial class {context.Plan.Model.Type.Name}"; // static by the user's part
        }

        // A network that trains on labels is an ITrainableNetwork and an IClassifier by one name.
        var contracts = context.Plan switch
        {
            { IsTrainable: true, TakesLabels: true } => new[] { "IClassTrainable" },
            { IsTrainable: true } => new[] { "ITrainableNetwork", "IClassifier" },
            _ => new[] { "IClassifier" },
        };
        return $"partial class {context.Plan.Model.Type.Name} : {string.Join(", ", contracts.Select(contract => $"global::NetGen.{contract}<{context.Number}>"))}";
    }
}
