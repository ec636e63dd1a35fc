using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels;

namespace NetGen.Generator.Emit;

/// <summary>
/// What a method that is being written calls, by which its budget of inlining is judged (<see cref="InlineBudget"/>). RyuJIT inlines nothing more into a method that has
/// as many locals as it allows, without a word: each load of a vector is then a call, and the method many times as slow.
/// </summary>
internal sealed class CallCount : ICallCount
{
    private readonly SortedSet<string> _locals = new(StringComparer.Ordinal);

    /// <summary>The locals whose operations are called.</summary>
    public IReadOnlyCollection<string> Locals => _locals;

    /// <summary>Calls of operations on vectors or numbers; a multiply-add that loads is two.</summary>
    public int Operations { get; private set; }

    /// <summary>Elementary functions among them; long ones count twice.</summary>
    public int Functions { get; private set; }

    public void Add(string operations)
    {
        _locals.Add(operations);
        Operations++;
    }

    public void Add(string operations, Function function)
    {
        Add(operations);
        Functions += FunctionNames.IsLong(function) ? 2 : 1;
    }

    /// <summary>Whether the just-in-time compiler can inline all functions that the methods so far call.</summary>
    public bool FitsFunctions { get; private set; } = true;

    /// <summary>Whether it can inline all their operations where a vector is two.</summary>
    public bool FitsPairs { get; private set; } = true;

    /// <summary>Ends a method.</summary>
    public void End(Precision precision) =>
        (FitsFunctions, FitsPairs) = (FitsFunctions && InlineBudget.FitsFunctions(this, precision), FitsPairs && InlineBudget.FitsPairs(this));

    /// <summary>Starts a method.</summary>
    public void Clear()
    {
        _locals.Clear();
        (Operations, Functions) = (0, 0);
    }
}
