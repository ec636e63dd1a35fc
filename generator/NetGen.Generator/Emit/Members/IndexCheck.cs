using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary>The check of inputs that are the numbers of an embedding's rows, before anything is written: kernels look them up unseen.</summary>
internal static class IndexCheck
{
    /// <summary>Writes it, where the first layer is an embedding.</summary>
    /// <param name="context">The file.</param>
    /// <param name="inputs">The argument, whose length has been checked.</param>
    public static void Write(EmitContext context, string inputs)
    {
        var model = context.Plan.Model;
        if (model.Layers[0] is { Kind: LayerKind.Embedding } table)
        {
            context.Writer.Line($"global::NetGen.Throw.IfNotIndices(\"{inputs}\", {inputs}, {NumberText.Integer(table.Count)}, {NumberText.Integer(model.Inputs)});");
        }
    }
}
