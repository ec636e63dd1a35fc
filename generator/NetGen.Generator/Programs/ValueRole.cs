namespace NetGen.Generator.Programs;

/// <summary>Whose memory a value is in, and when it is computed.</summary>
internal enum ValueRole
{
    /// <summary>The sample, in the user's memory.</summary>
    Input,

    /// <summary>The targets, or the derivatives by the outputs that somebody gives; in the user's memory.</summary>
    Target,

    /// <summary>The outputs, in the user's memory.</summary>
    Output,

    /// <summary>The derivatives of the loss by the inputs, in the user's memory.</summary>
    InputGradient,

    /// <summary>The output of a layer, in the user's memory.</summary>
    Activation,

    /// <summary>Computed forward, and kept for the way back.</summary>
    Kept,

    /// <summary>Computed from the logits on, for the loss.</summary>
    Loss,

    /// <summary>The derivatives of the loss by a kept value.</summary>
    Delta,

    /// <summary>The factors of dropout, which somebody draws for each training step.</summary>
    Mask,
}
