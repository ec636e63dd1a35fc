namespace NetGen.Generator.Programs;

/// <summary>What a tensor of parameters is to the steps that read it, and to an optimizer's decay.</summary>
internal enum ParameterKind
{
    /// <summary>Factors of a product: [out][in][kernel].</summary>
    Weights,

    /// <summary>Rows that are looked up: [row][channel].</summary>
    Table,

    /// <summary>One number for each channel, which is added: no decay where biases have none.</summary>
    Bias,

    /// <summary>One number for each channel, by which it is scaled: no decay where biases have none.</summary>
    Scale,
}
