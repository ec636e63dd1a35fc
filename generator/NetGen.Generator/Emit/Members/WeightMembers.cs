using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>Save</c> and <c>Load</c>: the parameters as safetensors, and as text. The library does the work; the class knows where its layers lie.</summary>
internal static class WeightMembers
{
    private const string Library = "global::NetGen.Weights.Safetensors";
    private const string Text = "global::NetGen.Weights.WeightText";
    private const string Refused = "<exception cref=\"global::NetGen.WeightFormatException\">The file does not belong to this network; no parameter has changed.</exception>";
    private const string Named = "<param name=\"modules\">A name for each layer, in the order of the layers: fc1 for fc1.weight.</param>";
    private const string WrongNames = "<exception cref=\"global::System.ArgumentException\">There are more or fewer names than layers, or one is missing or there twice.</exception>";
    private const string NotFinite = "<exception cref=\"global::System.InvalidOperationException\">A parameter is not finite; nothing has been written.</exception>";

    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        if (context.Plan.LoadsThrough == LoadMemory.Own)
        {
            writer.Line();
            writer.Line($"private {context.Buffer} _loaded; // where Load checks what comes from a stream, taken by its first call");
        }

        WriteSave(context);
        WriteLoad(context);
        WriteNamedLoad(context);
        WriteText(context);
    }

    private static void WriteSave(EmitContext context)
    {
        var writer = context.Writer;
        context.Document(
            "Writes the parameters as safetensors: layer1.weight [out,in], layer1.bias [out] and so on. The same parameters give the same bytes.",
            "<param name=\"destination\">Written from its position on; stays open.</param>",
            "<exception cref=\"global::System.ArgumentException\">The stream is null or cannot be written.</exception>",
            NotFinite);
        WriteCall(context, "public void Save(global::System.IO.Stream destination)", $"{Library}.Save(destination, Architecture, layers, _parameters.Span);");

        context.Document(
            "Writes the parameters as safetensors into a file, which is replaced only when all has been written.",
            "<param name=\"path\">The file.</param>",
            "<exception cref=\"global::System.ArgumentException\">The path is null or empty.</exception>",
            NotFinite);
        WriteCall(context, "public void Save(string path)", $"{Library}.Save(path, Architecture, layers, _parameters.Span);");
    }

    private static void WriteLoad(EmitContext context)
    {
        var writer = context.Writer;
        context.Document(
            "Replaces all parameters by those of a safetensors file in memory: one of Save, or a PyTorch Sequential's (0.weight, 0.bias and so on).",
            "<param name=\"source\">The whole file: F64, F32, F16 or BF16.</param>",
            Refused);
        WriteCall(context, "public void Load(global::System.ReadOnlySpan<byte> source)", $"{Library}.Load(source, Architecture, layers, _parameters.Span);");

        context.Document(
            "Replaces all parameters by those of a safetensors file. An error of the stream passes through and changes no parameter.",
            "<param name=\"source\">Read from its position to its end; stays open.</param>",
            "<exception cref=\"global::System.ArgumentException\">The stream is null or cannot be read.</exception>",
            Refused);
        WriteStreamLoad(context, "public void Load(global::System.IO.Stream source)", string.Empty);

        context.Document(
            "Replaces all parameters by those of a safetensors file.",
            "<param name=\"path\">The file.</param>",
            "<exception cref=\"global::System.ArgumentException\">The path is null or empty.</exception>",
            Refused);
        using (writer.Block("public void Load(string path)"))
        using (writer.Block($"using (var source = {Library}.Open(path))"))
        {
            writer.Line("Load(source);");
        }
    }

    private static void WriteNamedLoad(EmitContext context)
    {
        var writer = context.Writer;
        context.Document(
            "Replaces all parameters by those of a safetensors file in memory whose layers have names, such as PyTorch's fc1.weight and fc1.bias.",
            "<param name=\"source\">The whole file: F64, F32, F16 or BF16.</param>",
            Named,
            WrongNames,
            Refused);
        WriteCall(
            context,
            "public void Load(global::System.ReadOnlySpan<byte> source, params string[] modules)",
            $"{Library}.Load(source, Architecture, layers, _parameters.Span, modules);");

        context.Document(
            "Replaces all parameters by those of a safetensors file whose layers have names. An error of the stream passes through and changes no parameter.",
            "<param name=\"source\">Read from its position to its end; stays open.</param>",
            Named,
            "<exception cref=\"global::System.ArgumentException\">The stream is null or cannot be read; there are more or fewer names than layers, or one is missing or there twice.</exception>",
            Refused);
        WriteStreamLoad(context, "public void Load(global::System.IO.Stream source, params string[] modules)", ", modules");

        context.Document(
            "Replaces all parameters by those of a safetensors file whose layers have names.",
            "<param name=\"path\">The file.</param>",
            Named,
            "<exception cref=\"global::System.ArgumentException\">The path is null or empty; there are more or fewer names than layers, or one is missing or there twice.</exception>",
            Refused);
        using (writer.Block("public void Load(string path, params string[] modules)"))
        using (writer.Block($"using (var source = {Library}.Open(path))"))
        {
            writer.Line("Load(source, modules);");
        }
    }

    private static void WriteStreamLoad(EmitContext context, string header, string modules)
    {
        using (context.Writer.Block(header))
        {
            WriteLayers(context);
            WriteMemory(context);
            context.Writer.Line($"{Library}.Load(source, Architecture, layers, loaded{modules});");
            context.Writer.Line("loaded.CopyTo(_parameters.Span);");
        }
    }

    private static void WriteText(EmitContext context)
    {
        context.Document(
            "Writes the parameters as text with one line for each unit; what the compiler reads for [Pretrained].",
            "<param name=\"destination\">Stays open.</param>",
            "<exception cref=\"global::System.ArgumentNullException\">The writer is null.</exception>",
            NotFinite);
        WriteCall(context, "public void SaveText(global::System.IO.TextWriter destination)", $"{Text}.Save(destination, Architecture, layers, _parameters.Span);");

        context.Document(
            "Writes the parameters as text into a file, which is replaced only when all has been written.",
            "<param name=\"path\">The file; for [Pretrained] its name ends with .weights.</param>",
            "<exception cref=\"global::System.ArgumentException\">The path is null or empty.</exception>",
            NotFinite);
        WriteCall(context, "public void SaveText(string path)", $"{Text}.Save(path, Architecture, layers, _parameters.Span);");

        context.Document(
            "Replaces all parameters by those of a text of SaveText. An error of the reader passes through and changes no parameter.",
            "<param name=\"source\">Read to its end; stays open.</param>",
            "<exception cref=\"global::System.ArgumentNullException\">The reader is null.</exception>",
            Refused);
        WriteCall(context, "public void LoadText(global::System.IO.TextReader source)", $"{Text}.Load(source, Architecture, layers, _parameters.Span);");

        context.Document(
            "Replaces all parameters by those of a text file of SaveText.",
            "<param name=\"path\">The file.</param>",
            "<exception cref=\"global::System.ArgumentException\">The path is null or empty.</exception>",
            Refused);
        using (context.Writer.Block("public void LoadText(string path)"))
        using (context.Writer.Block($"using (var source = {Text}.Open(path))"))
        {
            context.Writer.Line("LoadText(source);");
        }
    }

    private static void WriteCall(EmitContext context, string header, string call)
    {
        using (context.Writer.Block(header))
        {
            WriteLayers(context);
            context.Writer.Line(call);
        }
    }

    /// <summary>Writes the span that tells where each layer lies.</summary>
    internal static void WriteLayers(EmitContext context)
    {
        var type = "global::NetGen.Weights.WeightLayer";
        context.Writer.Line($"global::System.Span<{type}> layers = stackalloc {type}[{context.Plan.Layers.Count}];");
        context.Writer.Line("Kernels.DescribeWeights(layers);");
    }

    private static void WriteMemory(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        switch (plan.LoadsThrough)
        {
            case LoadMemory.Stack:
                context.DeclareStack("loaded", plan.BufferLength);
                break;
            case LoadMemory.Gradient:
                TrainingMembers.WriteWorkspace(context);
                writer.Line($"var loaded = {SampleLoop.Gradient(plan)};");
                break;
            default:
                using (writer.Block("if (_loaded.IsEmpty)"))
                {
                    writer.Line($"_loaded = new {context.Buffer}({plan.BufferLength});");
                }

                writer.Line();
                writer.Line("var loaded = _loaded.Span;");
                break;
        }
    }
}
