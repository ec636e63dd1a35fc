namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Counts what printed formulas call.</summary>
internal interface ICallCount
{
    /// <summary>Notes an operation of a local.</summary>
    void Add(string operations);

    /// <summary>Notes an elementary function.</summary>
    void Add(string operations, Function function);
}
