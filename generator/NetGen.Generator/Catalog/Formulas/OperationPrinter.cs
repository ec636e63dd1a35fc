namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Prints formulas of numbers in code whose operations are those of an empty struct, such as <c>ops.Fma(a, b, c)</c>.</summary>
/// <param name="precision">The number type.</param>
/// <param name="fused">Whether multiply-adds are fused.</param>
/// <param name="operations">The local that has the operations.</param>
/// <param name="calls">Counts what is called.</param>
internal class OperationPrinter(Precision precision, bool fused, string operations, ICallCount calls) : ScalarPrinter(precision, fused)
{
    /// <summary>Counts what is called.</summary>
    protected ICallCount Calls => calls;

    /// <summary>The local that has the operations.</summary>
    protected string Operations => operations;

    public override string Call(string name)
    {
        calls.Add(operations);
        return $"{operations}.{name}";
    }

    protected override string Invoke(Call call)
    {
        calls.Add(operations, call.Function);
        return $"{operations}.{FunctionNames.Of(call.Function)}({Print(call.Argument)})";
    }
}
