namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoint of the ministry of education (<c>men</c>): pupils, who have no FranceConnect of their own.</summary>
/// <remarks>
/// Nothing proves that a child someone typed is theirs: show a citizen what the démarche needs and no more, best for a child the fund or the
/// application already knows as theirs.
/// </remarks>
public interface IMenEndpoints
{
    /// <summary>The schooling of a child, asked by a parent who signed in (v5).</summary>
    /// <param name="session">The session of the parent. The collectivité's token is sent, not the parent's: it may be asked later too.</param>
    /// <param name="eleve">The child, as the parent typed it: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the request lacks something, or is wrong; no call was made.</exception>
    Task<DataResult<Scolarite>> GetScolariteAsync(
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The schooling of a child, for a parent who signed in earlier and whose session object is gone (v5).</summary>
    /// <param name="tenant">The collectivité the parent signed in at: its own token is sent.</param>
    /// <param name="eleve">The child, as the parent typed it: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the request lacks something, or is wrong; no call was made.</exception>
    Task<DataResult<Scolarite>> GetScolariteAfterSignInAsync(
        FranceConnectTenant tenant,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The schooling of a pupil an agent looks up (v5).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="eleve">The pupil: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The access, the identity or the request lacks something, or is wrong; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<Scolarite>> GetScolariteAtDeskAsync(
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The schooling of a child, asked by a parent who signed in (v4). It never tells the regime (half-board).</summary>
    /// <param name="session">The session of the parent. The collectivité's token is sent, not the parent's: it may be asked later too.</param>
    /// <param name="eleve">The child, as the parent typed it: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the request lacks something, or is wrong; no call was made.</exception>
    [Obsolete("API Particulier replaced v4: call GetScolariteAsync (v5).")]
    Task<DataResult<Scolarite>> GetScolariteV4Async(
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The schooling of a pupil an agent looks up (v4). It never tells the regime (half-board).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="eleve">The pupil: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The access, the identity or the request lacks something, or is wrong; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    [Obsolete("API Particulier replaced v4: call GetScolariteAtDeskAsync (v5).")]
    Task<DeskResult<Scolarite>> GetScolariteV4AtDeskAsync(
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The schooling of a child, asked by a parent who signed in (v3). It never tells the regime (half-board).</summary>
    /// <param name="session">The session of the parent. The collectivité's token is sent, not the parent's: it may be asked later too.</param>
    /// <param name="eleve">The child, as the parent typed it: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the request lacks something, or is wrong; no call was made.</exception>
    [Obsolete("API Particulier replaced v3: call GetScolariteAsync (v5).")]
    Task<DataResult<Scolarite>> GetScolariteV3Async(
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The schooling of a pupil an agent looks up (v3). It never tells the regime (half-board).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="eleve">The pupil: birth name, given names, sex and complete date of birth are required.</param>
    /// <param name="request">The school year and where to look.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The access, the identity or the request lacks something, or is wrong; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    [Obsolete("API Particulier replaced v3: call GetScolariteAtDeskAsync (v5).")]
    Task<DeskResult<Scolarite>> GetScolariteV3AtDeskAsync(
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
