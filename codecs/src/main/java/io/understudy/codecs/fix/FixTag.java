package io.understudy.codecs.fix;

/** Tags that the session and the translation read or write. */
public final class FixTag
{
    /** Account. */
    public static final int ACCOUNT = 1;

    /** AvgPx. */
    public static final int AVG_PX = 6;

    /** BeginSeqNo. */
    public static final int BEGIN_SEQ_NO = 7;

    /** BeginString. */
    public static final int BEGIN_STRING = 8;

    /** BodyLength. */
    public static final int BODY_LENGTH = 9;

    /** CheckSum. */
    public static final int CHECK_SUM = 10;

    /** ClOrdID. */
    public static final int CL_ORD_ID = 11;

    /** CumQty. */
    public static final int CUM_QTY = 14;

    /** EndSeqNo. */
    public static final int END_SEQ_NO = 16;

    /** ExecID. */
    public static final int EXEC_ID = 17;

    /** ExecInst. */
    public static final int EXEC_INST = 18;

    /** ExecTransType, FIX 4.2 only. */
    public static final int EXEC_TRANS_TYPE = 20;

    /** HandlInst. */
    public static final int HANDL_INST = 21;

    /** LastPx. */
    public static final int LAST_PX = 31;

    /** LastQty, LastShares in FIX 4.2. */
    public static final int LAST_QTY = 32;

    /** MsgSeqNum. */
    public static final int MSG_SEQ_NUM = 34;

    /** MsgType. */
    public static final int MSG_TYPE = 35;

    /** NewSeqNo. */
    public static final int NEW_SEQ_NO = 36;

    /** OrderID. */
    public static final int ORDER_ID = 37;

    /** OrderQty. */
    public static final int ORDER_QTY = 38;

    /** OrdStatus. */
    public static final int ORD_STATUS = 39;

    /** OrdType. */
    public static final int ORD_TYPE = 40;

    /** OrigClOrdID. */
    public static final int ORIG_CL_ORD_ID = 41;

    /** PossDupFlag. */
    public static final int POSS_DUP_FLAG = 43;

    /** Price. */
    public static final int PRICE = 44;

    /** RefSeqNum. */
    public static final int REF_SEQ_NUM = 45;

    /** SenderCompID. */
    public static final int SENDER_COMP_ID = 49;

    /** SenderSubID. */
    public static final int SENDER_SUB_ID = 50;

    /** SendingTime. */
    public static final int SENDING_TIME = 52;

    /** Side. */
    public static final int SIDE = 54;

    /** Symbol. */
    public static final int SYMBOL = 55;

    /** TargetCompID. */
    public static final int TARGET_COMP_ID = 56;

    /** TargetSubID. */
    public static final int TARGET_SUB_ID = 57;

    /** Text. */
    public static final int TEXT = 58;

    /** TimeInForce. */
    public static final int TIME_IN_FORCE = 59;

    /** TransactTime. */
    public static final int TRANSACT_TIME = 60;

    /** PossResend. */
    public static final int POSS_RESEND = 97;

    /** EncryptMethod. */
    public static final int ENCRYPT_METHOD = 98;

    /** CxlRejReason. */
    public static final int CXL_REJ_REASON = 102;

    /** OrdRejReason. */
    public static final int ORD_REJ_REASON = 103;

    /** HeartBtInt. */
    public static final int HEART_BT_INT = 108;

    /** TestReqID. */
    public static final int TEST_REQ_ID = 112;

    /** OnBehalfOfCompID. */
    public static final int ON_BEHALF_OF_COMP_ID = 115;

    /** OrigSendingTime. */
    public static final int ORIG_SENDING_TIME = 122;

    /** GapFillFlag. */
    public static final int GAP_FILL_FLAG = 123;

    /** DeliverToCompID. */
    public static final int DELIVER_TO_COMP_ID = 128;

    /** ResetSeqNumFlag. */
    public static final int RESET_SEQ_NUM_FLAG = 141;

    /** ExecType. */
    public static final int EXEC_TYPE = 150;

    /** LeavesQty. */
    public static final int LEAVES_QTY = 151;

    /** LastMsgSeqNumProcessed. */
    public static final int LAST_MSG_SEQ_NUM_PROCESSED = 369;

    /** RefTagID. */
    public static final int REF_TAG_ID = 371;

    /** RefMsgType. */
    public static final int REF_MSG_TYPE = 372;

    /** SessionRejectReason. */
    public static final int SESSION_REJECT_REASON = 373;

    /** BusinessRejectRefID. */
    public static final int BUSINESS_REJECT_REF_ID = 379;

    /** BusinessRejectReason. */
    public static final int BUSINESS_REJECT_REASON = 380;

    /** CxlRejResponseTo. */
    public static final int CXL_REJ_RESPONSE_TO = 434;

    /** MassCancelRequestType. */
    public static final int MASS_CANCEL_REQUEST_TYPE = 530;

    /** MassCancelResponse. */
    public static final int MASS_CANCEL_RESPONSE = 531;

    /** MassCancelRejectReason. */
    public static final int MASS_CANCEL_REJECT_REASON = 532;

    /** TotalAffectedOrders. */
    public static final int TOTAL_AFFECTED_ORDERS = 533;

    /** SecondaryExecID. */
    public static final int SECONDARY_EXEC_ID = 527;

    /** MassStatusReqID. */
    public static final int MASS_STATUS_REQ_ID = 584;

    /** MassStatusReqType. */
    public static final int MASS_STATUS_REQ_TYPE = 585;

    /** Username. */
    public static final int USERNAME = 553;

    /** Password. */
    public static final int PASSWORD = 554;

    /** NextExpectedMsgSeqNum. */
    public static final int NEXT_EXPECTED_MSG_SEQ_NUM = 789;

    /** TrdMatchID. */
    public static final int TRD_MATCH_ID = 880;

    /** TotNumReports. */
    public static final int TOT_NUM_REPORTS = 911;

    /** LastRptRequested. */
    public static final int LAST_RPT_REQUESTED = 912;

    /** NewPassword. */
    public static final int NEW_PASSWORD = 925;

    /** AggressorIndicator. */
    public static final int AGGRESSOR_INDICATOR = 1_057;

    /** ApplVerID. */
    public static final int APPL_VER_ID = 1_128;

    /** DefaultApplVerID. */
    public static final int DEFAULT_APPL_VER_ID = 1_137;

    /** MassActionReportID. */
    public static final int MASS_ACTION_REPORT_ID = 1_369;

    /** SessionStatus. */
    public static final int SESSION_STATUS = 1_409;

    private FixTag()
    {
    }
}
