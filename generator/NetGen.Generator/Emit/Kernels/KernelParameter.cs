namespace NetGen.Generator.Emit.Kernels;

/// <summary>A parameter of a kernel.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsReference">Whether it is a reference to the first of some values.</param>
internal readonly record struct KernelParameter(string Type, string Name, bool IsReference)
{
    /// <summary>How it is declared.</summary>
    public string Declaration => IsReference ? $"ref {Type} {Name}" : $"{Type} {Name}";

    /// <summary>How a value of the same name is handed to it.</summary>
    public string Argument => IsReference ? "ref " + Name : Name;

    /// <summary>A value.</summary>
    public static KernelParameter Value(string type, string name) => new(type, name, false);
}
