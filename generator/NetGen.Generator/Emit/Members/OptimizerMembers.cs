namespace NetGen.Generator.Emit.Members;

/// <summary>What an optimizer has on top of the steps: <c>ResetOptimizer</c>, and the state that the steps take along.</summary>
internal static class OptimizerMembers
{
    public static void Write(EmitContext context)
    {
        using (context.Method(context.Members.ResetOptimizer, isOptimized: false))
        {
            context.Writer.Line(context.Plan.Update is null ? "// Plain gradient descent remembers nothing." : "_optimizer?.Reset();");
        }
    }

    /// <summary>The state, which the first call takes.</summary>
    public static string State(EmitContext context)
    {
        var length = context.Plan.Update!.StateLength(context.Plan.BufferLength);
        return $"_optimizer ??= new global::NetGen.Numerics.OptimizerState<{context.Number}>({length})";
    }
}
