using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Members;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit;

/// <summary>Prints the emitted files. Their table of contents are <see cref="Emit"/> and <see cref="WriteMembers"/>.</summary>
internal static class NetworkEmitter
{
    /// <summary>The files.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants them any more.</exception>
    public static IReadOnlyList<EmittedFile> Emit(NetworkPlan plan, CancellationToken cancellation = default)
    {
        var files = new List<EmittedFile>
        {
            Print(plan, FilePart.Members, WriteMembers, cancellation),
            Print(plan, FilePart.Kernels, WriteKernels, cancellation),
        };
        if (!plan.IsFrozen)
        {
            files.Add(Print(plan, FilePart.Export, ExportKernel.Write, cancellation));
        }

        return files;
    }

    // Each file has a context of its own: what its text calls is declared in it.
    private static EmittedFile Print(NetworkPlan plan, FilePart part, Action<EmitContext> write, CancellationToken cancellation)
    {
        var context = new EmitContext(plan, cancellation);
        FileHeader.Write(context, part);
        WriteContainers(context, part, write, 0);
        return new EmittedFile(plan.Model.Type.HintName(part), context.Writer.ToString());
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
            StandardizeMembers.Write(context);
            WeightMembers.Write(context);
        }

        if (context.Plan.HasLoss)
        {
            TrainingMembers.Write(context);
        }

        if (context.Plan.IsTrainable)
        {
            GradientMembers.Write(context);
            CopyMembers.Write(context);
            CheckpointMembers.Write(context);
        }

        ClassMembers.Write(context);
        LayerMembers.Write(context);
    }

    private static void WriteKernels(EmitContext context)
    {
        KernelClass.Write(context);
    }

    private static void WriteContainers(EmitContext context, FilePart part, Action<EmitContext> write, int depth)
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
                WriteContainers(context, part, write, depth + 1);
            }

            return;
        }

        if (part == FilePart.Members)
        {
            SummaryMembers.WriteClassDocumentation(context);
        }

        using (context.Writer.Block(ClassHeader(context, part)))
        {
            write(context);
        }
    }

    private static string ClassHeader(EmitContext context, FilePart part)
    {
        var header = $"partial class {context.Plan.Model.Type.Name}"; // where it is frozen, static by the user's part
        if (context.Plan.IsFrozen || part != FilePart.Members)
        {
            return header;
        }

        // A network that trains on labels is an ITrainableNetwork and an IClassifier by one name.
        var contracts = context.Plan switch
        {
            { HasLoss: true, TakesLabels: true } => new[] { "IClassTrainable" },
            { IsTrainable: true, HasLoss: false } => new[] { "IGradientNetwork", "IClassifier" },
            { IsTrainable: true } => new[] { "ITrainableNetwork", "IClassifier" },
            _ => new[] { "INetwork", "IClassifier" },
        };
        contracts = contracts.Where(contract => contract != (context.Plan.Model.HasClasses ? "INetwork" : "IClassifier")).ToArray();
        if (context.Plan is { HasLoss: true, Model.HasInputGradient: true })
        {
            contracts = contracts.Append("IDifferentiableNetwork").ToArray();
        }

        if (context.Plan.Standardization is not null)
        {
            contracts = contracts.Append("IStandardized").ToArray();
        }

        var positions = context.Plan.HasLabelledPositions ? ", global::NetGen.ILabelledPositions" : string.Empty;
        return $"{header} : {string.Join(", ", contracts.Select(contract => $"global::NetGen.{contract}<{context.Number}>"))}{positions}";
    }
}
